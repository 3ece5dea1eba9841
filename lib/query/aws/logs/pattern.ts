import { parseFilterPattern, type FilterPattern } from '../../logs/filter';
import { ServiceError } from '../failure';

/**
 * Undefined for the pattern that all events match.
 * @throws ServiceError where it is no pattern
 */
export function patternOf(text: string | undefined): FilterPattern | undefined {
  if (text === undefined || text === '') return undefined;
  const { pattern, diagnostics } = parseFilterPattern(text);
  if (pattern) return pattern;
  const first = diagnostics.find(({ severity }) => severity === 'error');
  const detail = [first?.message, first?.hint].filter((each) => each !== undefined).join(' ');
  throw new ServiceError(
    'InvalidParameterException',
    'Invalid filter pattern',
    detail || undefined,
  );
}
