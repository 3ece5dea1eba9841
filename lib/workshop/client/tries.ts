/**
 * What an outbox sends next, and what it does when that does not work. Without a clock or a network: it says how long to
 * wait, and waits for nothing.
 */
import { RequestFailed } from './request';
import type { Pending } from './shelf';

type Next =
  /** Nobody sits here who could send it: it is kept for when they are back. */
  | { readonly then: 'stop' }
  | { readonly then: 'split' }
  /** `open`: something given in the meantime may be sent sooner. */
  | { readonly then: 'wait'; readonly ms: number; readonly open: boolean }
  | { readonly then: 'give-up'; readonly because: Error };

/** Sent at once; the server takes no more. */
const MOST = 20;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** So often the server may fail at the same before it is set aside: what comes after it has to go on. */
const MOST_FAULTS = 5;

export class Tries {
  private wait = FIRST_WAIT;
  private faults = 0;
  private turnedAway = 0;
  /** Of those who come next, so many are sent alone: one of them is wrong. */
  private alone = 0;
  /** Which is sent; others than the first only to see whether anything comes through. */
  private at = 0;
  private first: string | undefined;
  /** It was turned away while another came through: it is for what is in it. */
  private suspect: string | undefined;

  /** @param ready at least one */
  next<One extends Pending>(ready: readonly One[]): readonly One[] {
    this.first = ready[0]?.key;
    this.at %= ready.length;
    const single = this.alone > 0 || this.at > 0 || this.suspect !== undefined;
    return ready.slice(this.at, this.at + (single ? 1 : MOST));
  }

  /** What was sent came through. */
  passed(): void {
    this.alone = Math.max(0, this.alone - 1);
    this.suspect = this.at > 0 ? this.first : undefined;
    this.begin();
  }

  failed(error: Error, sent: readonly Pending[]): Next {
    if (!(error instanceof RequestFailed)) return this.giveUp(error, sent);
    if (error.seatless) return { then: 'stop' };
    if (error.code === 'turned-away') return this.whenTurnedAway(error, sent);
    if (!error.again) return this.giveUp(error, sent);
    this.at = 0;
    this.turnedAway = 0;
    if (error.code === 'fault' && ++this.faults >= MOST_FAULTS) return this.giveUp(SET_ASIDE, sent);
    return this.later(error, false);
  }

  /**
   * Something between here and the server takes nothing from this network, or not this one command: a firewall may
   * take a query for an attack. Only where another one comes through is it the command, and the rest has to go on.
   */
  private whenTurnedAway(error: RequestFailed, sent: readonly Pending[]): Next {
    if (this.suspect !== undefined && sent[0]?.key === this.suspect)
      return this.giveUp(SET_ASIDE, sent);
    if (sent.length > 1) this.alone = sent.length;
    else if (++this.turnedAway >= MOST_FAULTS) this.at += 1;
    return this.later(error, true);
  }

  private later({ retryAfter = 0 }: RequestFailed, open: boolean): Next {
    const ms = Math.max(this.wait, retryAfter * 1_000);
    this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
    return { then: 'wait', ms, open };
  }

  /** One of several is wrong, or all are too long together: one by one, only what is wrong is lost. */
  private giveUp(because: Error, sent: readonly Pending[]): Next {
    if (sent.length > 1) {
      this.begin();
      this.alone = sent.length;
      return { then: 'split' };
    }
    this.passed();
    return { then: 'give-up', because };
  }

  private begin(): void {
    this.wait = FIRST_WAIT;
    this.faults = 0;
    this.turnedAway = 0;
    this.at = 0;
  }
}

const SET_ASIDE = new RequestFailed(
  'set-aside',
  'The server failed at this again and again, so it is not sent any more. What you typed is kept: send it again, or tell the people who run the workshop.',
);
