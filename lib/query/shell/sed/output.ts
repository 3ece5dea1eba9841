/** Where sed writes: a stream that mends a missing newline before it goes on. */
import type { Sink } from '../io';
import { encode } from '../text';

/** Text is handed on in pieces of about so many characters. */
const PIECE = 64 * 1024;

export class Output {
  private text = '';
  private missing = false;
  constructor(
    private readonly sink: Sink,
    private readonly separator: string,
  ) {}

  /** A line; without its newline where the input's last line had none. */
  line(text: string, complete: boolean): void {
    this.raw(complete ? text + this.separator : text);
    this.missing = !complete;
  }
  raw(text: string): void {
    if (this.missing) this.text += this.separator;
    this.missing = false;
    this.text += text;
    if (this.text.length > PIECE) this.flush();
  }
  flush(): void {
    const text = this.text;
    this.text = '';
    if (text !== '') this.sink.write(encode(text));
  }
}
