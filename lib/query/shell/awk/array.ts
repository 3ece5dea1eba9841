/** awk's arrays: keys are texts, and to look at an element makes it. */
import type { Value } from './value';

export class AwkArray {
  readonly elements = new Map<string, Value>();

  get(key: string): Value {
    const value = this.elements.get(key);
    if (value === undefined && !this.elements.has(key)) this.elements.set(key, undefined);
    return value;
  }
}
