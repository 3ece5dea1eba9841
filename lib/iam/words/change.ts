/** Where to change what, in a sentence. Code is in backticks. */
import type { Change } from '../evaluate/change';
import type { Request } from '../request';
import { layerName } from './layers';
import { nameOf } from './step';

export function sayChange(change: Change, request: Request): string {
  switch (change.kind) {
    case 'narrow':
      return `Look at the Deny ${nameOf(change.deny)}. Only an exception in it, or its removal, lets the request pass.`;
    case 'widen': {
      const names = [...new Set(change.elements.map(({ element }) => `\`${element}\``))];
      return `Look at the Allow ${nameOf(change.allow)}: it comes nearest. What differs is its ${names.join(' and ')}.`;
    }
    case 'add': {
      const at = change.level === undefined ? '' : ` at ${change.level}`;
      return `No ${layerName(change.layer, request)}${at} is about \`${request.action}\` here: it needs an Allow statement for it.`;
    }
  }
}
