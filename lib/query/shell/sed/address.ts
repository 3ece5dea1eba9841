/** Which commands a line is for. */
import type { Address, Command } from './script';

export interface Place {
  readonly line: number;
  readonly isLast: boolean;
  matches(regex: RegExp | undefined): boolean;
}

/** A command's range, as it stands from one line to the next. */
export class Range {
  private state: 'inactive' | 'active';
  private end = 0;

  constructor(private readonly command: Command) {
    const { first } = command;
    this.state = first?.kind === 'line' && first.line === 0 ? 'active' : 'inactive';
  }

  get active(): boolean {
    return this.state === 'active';
  }

  applies(place: Place): boolean {
    const { first, second, negated } = this.command;
    if (!first) return !negated;
    const inside = second ? this.within(first, second, place) : single(first, place);
    return inside !== negated;
  }

  private within(first: Address, second: Address, place: Place): boolean {
    const { line } = place;
    if (this.state === 'active') {
      if (second.kind === 'regex' || second.kind === 'last') {
        if (single(second, place)) this.state = 'inactive';
        return true;
      }
      if (line >= this.end) this.state = 'inactive';
      return line <= this.end || single(first, place);
    }
    if (!single(first, place)) return false;
    switch (second.kind) {
      case 'line':
        this.end = second.line;
        break;
      case 'plus':
        this.end = line + second.count;
        break;
      case 'multiple':
        this.end = second.count > 0 ? Math.ceil(line / second.count) * second.count : line;
        break;
      case 'last':
        this.end = place.isLast ? line : Infinity;
        break;
      default:
        this.end = Infinity;
    }
    if (this.end > line) this.state = 'active';
    return true;
  }
}

function single(address: Address, place: Place): boolean {
  switch (address.kind) {
    case 'line':
      return place.line === address.line;
    case 'step':
      return address.step > 0
        ? place.line >= address.first && (place.line - address.first) % address.step === 0
        : place.line === address.first;
    case 'last':
      return place.isLast;
    case 'regex':
      return place.matches(address.regex);
    default:
      return false;
  }
}
