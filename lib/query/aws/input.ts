/** The parameters of one call, by their names on the command line. */
import type { Shorthand } from './shorthand';

export type InputValue = string | number | boolean | readonly string[] | readonly Shorthand[];

export class Input {
  constructor(
    private readonly values: ReadonlyMap<string, InputValue>,
    readonly operands: readonly string[] = [],
  ) {}

  /** The same with other values; those that are undefined are left out. */
  with(changes: Readonly<Record<string, InputValue | undefined>>): Input {
    const values = new Map(this.values);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) values.delete(name);
      else values.set(name, value);
    }
    return new Input(values, this.operands);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }
  text(name: string): string | undefined {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : undefined;
  }
  /** Of a required parameter. */
  must(name: string): string {
    return this.text(name) ?? '';
  }
  number(name: string): number | undefined {
    const value = this.values.get(name);
    return typeof value === 'number' ? value : undefined;
  }
  flag(name: string): boolean {
    return this.values.get(name) === true;
  }
  list(name: string): readonly string[] | undefined {
    const value = this.values.get(name);
    if (!Array.isArray(value)) return undefined;
    return (value as readonly unknown[]).filter((each) => typeof each === 'string');
  }
  structures(name: string): readonly Shorthand[] | undefined {
    const value = this.values.get(name);
    if (!Array.isArray(value)) return undefined;
    return (value as readonly unknown[]).filter((each) => typeof each === 'object') as Shorthand[];
  }
}
