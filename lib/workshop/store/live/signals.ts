/** What a listener is told. It reads the events itself: a signal says only that there are some. */
export type Signal =
  | { kind: 'events'; workshopId: string; lastSeq: number }
  | { kind: 'deleted'; workshopId: string }
  /** A session was ended: its streams and whoever believes it have to know. */
  | { kind: 'session-ended'; workshopId: string; session: string }
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

/** As text for NOTIFY: `<workshop> <last seq>`, `<workshop> deleted`, or `<workshop> ended <session>`. */
export function toPayload(signal: Exclude<Signal, { kind: 'catch-up' }>): string {
  const { kind, workshopId } = signal;
  if (kind === 'deleted') return `${workshopId} deleted`;
  return `${workshopId} ${kind === 'events' ? signal.lastSeq : `ended ${signal.session}`}`;
}

/** Others may use the channel too: what is not ours is nothing. */
export function fromPayload(payload: string | undefined): Signal | undefined {
  const [, workshopId, what, session] =
    /^([\w-]{1,64}) (\d{1,10}|deleted|ended ([\w-]{43}))$/.exec(payload ?? '') ?? [];
  if (!workshopId || !what) return undefined;
  if (session) return { kind: 'session-ended', workshopId, session };
  return what === 'deleted'
    ? { kind: 'deleted', workshopId }
    : { kind: 'events', workshopId, lastSeq: Number(what) };
}
