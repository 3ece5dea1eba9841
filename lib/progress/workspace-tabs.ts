/** Tabs of one browser tell each other when they wrote a workspace. Silent where there is no window. */
export interface TabNews {
  /** The workspace's name. */
  readonly name: string;
  /** Its case file was written; or all of it was imported or reset. */
  readonly what: 'changed' | 'replaced';
}

let channel: BroadcastChannel | undefined;

function opened(): BroadcastChannel | undefined {
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined') return undefined;
  channel ??= new BroadcastChannel('trailwise-workspace');
  return channel;
}

export function tellTabs(news: TabNews): void {
  opened()?.postMessage(news);
}

export function onTabNews(listener: (news: TabNews) => void): void {
  opened()?.addEventListener('message', ({ data }: MessageEvent<TabNews>) => listener(data));
}
