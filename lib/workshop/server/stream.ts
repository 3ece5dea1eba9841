/**
 * One live stream of server-sent events: text goes in, and comes out as fast as the other end reads.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */

/** In bytes: who reads so slowly comes back and gets the whole state instead. */
const MOST_UNREAD = 4_000_000;
/** In bytes: whoever is further behind when their stream ends does not wait for its last words. */
const MOST_LEFT = 65_536;
const encoder = new TextEncoder();

export interface Message {
  readonly event: string;
  /** JSON, on one line. */
  readonly data: string;
  /** Where to go on from after a break. */
  readonly id?: number | undefined;
}

export const framed = ({ event, data, id }: Message): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`;

export class Stream {
  readonly body: ReadableStream<Uint8Array>;
  private readonly most: number;
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  /** What is done once it has ended. */
  private readonly ends: (() => void)[];

  /**
   * @param onClose is called once, whoever ended it
   * @param first in bytes: what it begins with, however long, is no reason to end it
   */
  constructor(onClose: () => void, first = 0) {
    this.ends = [onClose];
    this.most = first + MOST_UNREAD;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.controller = controller;
        },
        cancel: () => this.gone(),
      },
      { highWaterMark: this.most, size: (chunk) => chunk?.byteLength ?? 0 },
    );
  }

  get open(): boolean {
    return this.controller !== undefined;
  }

  /** Whether the other end has read everything so far. */
  get read(): boolean {
    return this.open && this.unread === 0;
  }

  private get unread(): number {
    return this.most - (this.controller?.desiredSize ?? this.most);
  }

  /** @param end is called once it has ended: at once where it has already */
  onEnd(end: () => void): void {
    if (this.open) this.ends.push(end);
    else end();
  }

  /** A frame, or a comment that keeps proxies from ending a silent connection. */
  send(text: string): void {
    if (!this.controller) return;
    try {
      this.controller.enqueue(encoder.encode(text));
    } catch {
      // The other end was quicker; those who are told next have no part in it.
      return this.gone();
    }
    if (this.unread >= this.most) this.close();
  }

  /** What is left is still read, where it is little; otherwise it is dropped, or it would stay for as long as nobody reads. */
  close(): void {
    const { controller, unread } = this;
    this.gone();
    try {
      if (unread <= MOST_LEFT) controller?.close();
      // Next passes over an error of this name: it ends the response, and logs nothing.
      else controller?.error(new DOMException('Not read.', 'AbortError'));
    } catch {
      // The other end was quicker.
    }
  }

  private gone(): void {
    if (!this.controller) return;
    this.controller = undefined;
    for (const end of this.ends) end();
  }
}

export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Compressing proxies would hold events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;
