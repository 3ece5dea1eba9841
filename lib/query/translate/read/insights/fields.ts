/** Discovered fields as paths of a CloudTrail record. */
import type { Expression } from '../../../logs/insights/ast';
import { cannot } from '../../cannot';
import { EVENT_TIME } from '../../fields';
import type { Path } from '../../question';

/** @throws Cannot where it is no field of a CloudTrail record */
export function fieldPath(node: Expression): Path {
  if (node.kind !== 'field') {
    return cannot('Only a field as it stands is translated.', node.span);
  }
  if (node.name === '@timestamp') return EVENT_TIME;
  if (node.name.startsWith('@')) {
    return cannot(
      `${node.name} is CloudWatch Logs' own, and not in the event.`,
      node.span,
      node.name === '@message' ? 'Ask a field: eventName like "Bucket".' : undefined,
    );
  }
  return node.parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
