/** What compiling needs to know: the machine, the names, and the function that is compiled. */
import { RegexError } from '../regex';
import { AwkSyntaxError, type AwkFunction, type Expression, type Program } from './ast';
import { AwkArray } from './array';
import { now, type Code } from './code';
import { AwkFatal, type Machine } from './machine';
import { arrayPositions, type Names } from './resolve';
import type { Pattern } from './regex';
import type { Value } from './value';

/** A user function, once its body is compiled. */
export interface Callable {
  readonly definition: AwkFunction;
  readonly waits: boolean;
  body: Code<number>;
}

export class Compiler {
  constructor(
    readonly machine: Machine,
    readonly program: Program,
    readonly names: Names,
    readonly functions: ReadonlyMap<string, Callable>,
    private readonly within?: AwkFunction,
  ) {}

  inside(definition: AwkFunction): Compiler {
    return new Compiler(this.machine, this.program, this.names, this.functions, definition);
  }

  /** The place of a parameter in the frame. */
  local(name: string): number | undefined {
    const index = this.within?.parameters.indexOf(name) ?? -1;
    return index < 0 ? undefined : index;
  }
  isArray(name: string): boolean {
    if (this.local(name) !== undefined) {
      return this.names.parameters.get(this.within!.name)?.has(name) ?? false;
    }
    return this.names.globals.has(name);
  }
  array(name: string): () => AwkArray {
    const { machine } = this;
    const local = this.local(name);
    if (local === undefined) {
      const array = machine.array(name);
      return () => array;
    }
    return () => {
      const held = machine.frame[local];
      if (held instanceof AwkArray) return held;
      const made = new AwkArray();
      machine.frame[local] = made;
      return made;
    };
  }
  arrayPositions(name: string): number[] {
    return arrayPositions(this.program.functions.get(name), this.names.parameters.get(name));
  }

  /** A pattern that the program writes: what is wrong with it is said before anything runs. */
  pattern(node: Extract<Expression, { type: 'regex' }>): Code<Pattern> {
    const { machine } = this;
    const { source, at } = node;
    const read = () => {
      try {
        return machine.pattern(source);
      } catch (error) {
        if (!(error instanceof RegexError)) throw error;
        throw new AwkSyntaxError(`${error.message}: /${source}/`, at, 'error');
      }
    };
    let known = read();
    let ignoreCase = machine.ignoreCase;
    return now(() => {
      if (ignoreCase !== machine.ignoreCase) {
        known = read();
        ({ ignoreCase } = machine);
      }
      return known;
    });
  }
  dynamicPattern(source: string, at: number): Pattern {
    try {
      return this.machine.pattern(source);
    } catch (error) {
      if (error instanceof RegexError) {
        throw new AwkFatal(`invalid regexp: ${error.message}: /${source}/`, at);
      }
      throw error;
    }
  }
}

export type Slot = Value | AwkArray;
