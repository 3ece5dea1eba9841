/** The person's screen: bytes in, text out in pieces of bounded size, up to a bound of bytes. */
import type { Output } from '../types';
import { OutputFull, type Sink } from './io';

/** Bytes of one piece of output; small enough to post and to draw without a stutter. */
const PIECE = 64 * 1024;

const decoder = () => new TextDecoder('utf-8', { ignoreBOM: true });

export class Screen {
  readonly stdout: Sink;
  readonly stderr: Sink;
  private sent = 0;
  private readonly decoders = { stdout: decoder(), stderr: decoder() };
  private pending: { stream: 'stdout' | 'stderr'; text: string } | undefined;

  constructor(
    private readonly onOutput: (output: Output) => void,
    private readonly limit: number,
  ) {
    this.stderr = { write: (bytes) => this.write('stderr', bytes) };
    this.stdout = {
      write: (bytes) => this.write('stdout', bytes),
      terminal: {
        page: (title, text) => {
          this.flush();
          this.onOutput({ kind: 'page', title, text });
        },
        clear: () => {
          this.flush();
          this.onOutput({ kind: 'clear' });
        },
      },
    };
  }

  private write(stream: 'stdout' | 'stderr', bytes: Uint8Array): void {
    const room = this.limit - this.sent;
    const fits = bytes.length > room ? bytes.subarray(0, room) : bytes;
    this.sent += fits.length;
    for (let at = 0; at < fits.length; at += PIECE) {
      const piece = fits.subarray(at, at + PIECE);
      this.add(stream, this.decoders[stream].decode(piece, { stream: true }));
    }
    if (fits.length < bytes.length) throw new OutputFull('');
  }

  private add(stream: 'stdout' | 'stderr', text: string): void {
    if (this.pending && (this.pending.stream !== stream || this.pending.text.length >= PIECE)) {
      this.flush();
    }
    if (this.pending) this.pending.text += text;
    else if (text !== '') this.pending = { stream, text };
    if (this.pending && this.pending.text.length >= PIECE) this.flush();
  }

  /** Sends what is held back. */
  flush(): void {
    if (!this.pending) return;
    this.onOutput({ kind: 'text', ...this.pending });
    this.pending = undefined;
  }

  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      const rest = this.decoders[stream].decode();
      if (rest) this.add(stream, rest);
    }
    this.flush();
  }
}
