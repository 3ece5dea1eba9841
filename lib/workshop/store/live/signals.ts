/** What a listener is told. It reads the events itself: a signal says only that there are some. */
export type Signal =
  | { kind: 'events'; workshopId: string; lastSeq: number }
  | { kind: 'deleted'; workshopId: string }
  /** Signals may have been missed: look at every workshop that is open here. */
  | { kind: 'catch-up' };

/** Called after the commit. It should not throw; what it throws becomes a warning of the process. */
export type Listener = (signal: Signal) => void;

export function tell(listeners: Iterable<Listener>, signal: Signal): void {
  for (const listener of [...listeners])
    try {
      listener(signal);
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
    }
}

/** As text for NOTIFY: `<workshop> <last seq>`, or `<workshop> deleted`. */
export const toPayload = (signal: Exclude<Signal, { kind: 'catch-up' }>): string =>
  `${signal.workshopId} ${signal.kind === 'events' ? signal.lastSeq : 'deleted'}`;

/** Others may use the channel too: what is not ours is nothing. */
export function fromPayload(payload: string | undefined): Signal | undefined {
  const [, workshopId, what] = /^([\w-]{1,64}) (\d{1,10}|deleted)$/.exec(payload ?? '') ?? [];
  if (!workshopId || !what) return undefined;
  return what === 'deleted'
    ? { kind: 'deleted', workshopId }
    : { kind: 'events', workshopId, lastSeq: Number(what) };
}
