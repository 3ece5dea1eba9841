import 'server-only';
import type { Audience } from '../protocol/audience';
import { redactEvent, redactState } from '../protocol/audience';
import { tallyText } from '../protocol/tally-of';
import { metrics } from './metrics';
import type { Room, Step } from './room';
import { framed, Stream } from './stream';

export type AudienceKind = 'staff' | 'participant' | 'wall';

/** One page that watches a room. */
export interface Viewer {
  readonly audience: Audience;
  /** Whose session it is: one person has a few streams at most. */
  readonly session: string;
  readonly login?: string;
  readonly stream: Stream;
}

/** Of one person and one kind: tabs that were forgotten are let go of. */
const MOST_OF_ONE = 4;
/** Of one room, participants only: whoever floods it, its staff gets in. */
const MOST_OF_ROOM = 2_500;
/** In milliseconds. What is counted over the room changes with every answer: so often it is told. */
const TALLY_EVERY = 1_000;
/** Viewers that are told the count at a stretch. */
const AT_ONCE = 50;
const COMMENT = ':\n\n';

export const kindOf = (audience: Audience): AudienceKind =>
  typeof audience === 'string' ? audience : 'participant';

/** Everybody who watches one room: what happens goes to each as far as they may see it. */
export class Viewers {
  private readonly all = new Set<Viewer>();
  /** Those who have not been told yet how the room is counted now. */
  private readonly owed = new Set<Viewer>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly now: () => string) {}

  get count(): number {
    return this.all.size;
  }

  /** The participants whose page is open here. */
  get online(): string[] {
    const ids = [...this.all].flatMap(({ audience }) =>
      typeof audience === 'string' ? [] : [audience.participant],
    );
    return [...new Set(ids)];
  }

  /**
   * Begins a stream: with what was missed since `after`, or with the whole state.
   * @param login the browser's session, with which the stream ends
   * @returns nothing where the room is full
   */
  add(
    room: Room,
    audience: Audience,
    session: string,
    after?: number,
    login?: string,
  ): Stream | undefined {
    const kind = kindOf(audience);
    if (kind === 'participant' && this.all.size >= MOST_OF_ROOM) return undefined;
    this.makeRoomFor(session, kind);
    const missed = after === undefined ? undefined : room.since(after);
    const first = missed ? this.eventsFor(missed, audience) : this.snapshot(room, audience);
    const stream = new Stream(() => {
      this.all.delete(viewer);
      this.owed.delete(viewer);
      metrics.streams.dec({ audience: kind });
      this.changed(room);
    }, Buffer.byteLength(first));
    const viewer: Viewer = { audience, session, stream, ...(login !== undefined && { login }) };
    this.all.add(viewer);
    metrics.streams.inc({ audience: kind });
    stream.send('retry: 1000\n');
    stream.send(first);
    stream.send(this.tally(room, audience));
    this.changed(room);
    return stream;
  }

  /** The sessions whose pages are open here. */
  get logins(): string[] {
    return [...new Set([...this.all].flatMap(({ login }) => login ?? []))];
  }

  /** Whose page it was comes back once somebody looks at it: so pages do not push each other out in turn. */
  private makeRoomFor(session: string, kind: AudienceKind): void {
    const own = [...this.all].filter(
      (viewer) => viewer.session === session && kindOf(viewer.audience) === kind,
    );
    for (const { stream } of own.slice(0, Math.max(0, own.length + 1 - MOST_OF_ONE))) {
      stream.send(framed({ event: 'elsewhere', data: '{}' }));
      stream.close();
    }
  }

  /** Tells everybody what happened. */
  tell(room: Room, steps: readonly Step[]): void {
    for (const { audience, stream } of this.all) {
      const text = this.eventsFor(steps, audience);
      if (text !== '') stream.send(text);
    }
    this.changed(room);
  }

  /** The room is no more, or whoever has this session has no place in it any more. */
  dismiss(why: 'deleted' | 'removed', session?: string): void {
    const text = framed({ event: 'gone', data: JSON.stringify({ why }) });
    for (const viewer of this.all) {
      if (session !== undefined && viewer.session !== session) continue;
      viewer.stream.send(text);
      viewer.stream.close();
    }
  }

  /** A session was ended: its pages come back, and hear that they have no seat. */
  logOut(login: string): void {
    for (const viewer of this.all) if (viewer.login === login) viewer.stream.close();
  }

  /** Ends the streams of one person; their pages come back and say who they are. */
  letGo(session: string): void {
    for (const viewer of this.all) if (viewer.session === session) viewer.stream.close();
  }

  /** Ends the streams; their pages come back by themselves, here or to another process. */
  close(): void {
    for (const { stream } of this.all) stream.close();
    // A stream that ends asks for a count, which nobody is left to read.
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Keeps silent connections from being ended by whoever stands between. */
  keepAlive(): void {
    for (const { stream } of this.all) stream.send(COMMENT);
  }

  private changed(room: Room): void {
    for (const viewer of this.all) this.owed.add(viewer);
    this.later(room);
  }

  /** A count replaces the one before: whoever has not read that one waits, and fills no memory. */
  private later(room: Room): void {
    if (this.timer !== undefined || this.owed.size === 0) return;
    const timer = setTimeout(async () => {
      await this.tellCount(room);
      // They were let go of meanwhile.
      if (this.timer !== timer) return;
      this.timer = undefined;
      this.later(room);
    }, TALLY_EVERY);
    this.timer = timer.unref();
  }

  /** A few at a time: whoever sends an answer meanwhile does not wait for all of them. */
  private async tellCount(room: Room): Promise<void> {
    let told = 0;
    for (const viewer of [...this.owed]) {
      if (!viewer.stream.read) continue;
      this.owed.delete(viewer);
      viewer.stream.send(this.tally(room, viewer.audience));
      if (++told % AT_ONCE === 0) await new Promise((next) => setImmediate(next));
    }
  }

  private eventsFor(steps: readonly Step[], audience: Audience): string {
    const events = steps.flatMap(({ event, before }) => redactEvent(event, audience, before) ?? []);
    const id = steps.at(-1)?.event.seq;
    if (events.length === 0) return '';
    return framed({ event: 'events', data: JSON.stringify(events), id });
  }

  private snapshot(room: Room, audience: Audience): string {
    const state = redactState(room.state, audience);
    const data = JSON.stringify({ state, now: this.now() });
    return framed({ event: 'snapshot', data, id: room.lastSeq });
  }

  private tally(room: Room, audience: Audience): string {
    const tally = tallyText(room.state, audience);
    const online = audience === 'staff' ? { online: this.online } : {};
    const more = JSON.stringify({ now: this.now(), ...online });
    const data = `{"tally":${tally},${more.slice(1)}`;
    return framed({ event: 'tally', data, id: room.lastSeq });
  }
}
