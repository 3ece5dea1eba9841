/** bash's arrays: by number, or by text (`declare -A`). */

export class ShellArray {
  constructor(
    readonly associative: boolean,
    private readonly items: Map<string, string> = new Map(),
  ) {}

  static of(values: readonly string[]): ShellArray {
    return new ShellArray(false, new Map(values.map((value, index) => [String(index), value])));
  }
  copy(): ShellArray {
    return new ShellArray(this.associative, new Map(this.items));
  }

  get size(): number {
    return this.items.size;
  }
  /** In the order of their numbers; texts in the order in which they came. */
  keys(): string[] {
    const keys = [...this.items.keys()];
    return this.associative ? keys : keys.sort((a, b) => Number(a) - Number(b));
  }
  values(): string[] {
    return this.keys().map((key) => this.items.get(key)!);
  }
  get(key: string): string | undefined {
    return this.items.get(this.place(key));
  }
  set(key: string, value: string): void {
    this.items.set(this.place(key), value);
  }
  delete(key: string): void {
    this.items.delete(this.place(key));
  }
  /** The number after the last. */
  get next(): number {
    return Math.max(-1, ...[...this.items.keys()].map(Number)) + 1;
  }
  /** Negative numbers count from the end. */
  private place(key: string): string {
    if (this.associative || !key.startsWith('-')) return key;
    return String(this.next + Number(key));
  }
}
