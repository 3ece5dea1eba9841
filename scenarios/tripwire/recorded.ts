/** The lab's events for its questions about filters and alarms: those of the week, and of the day after. */
import type { RecordedEvent } from '@/lib/grading/kinds/recorded';
import type { TrailEvent } from '@/lib/simulate/output';
import { runStory } from '@/lib/simulate/story';
import { HOSTS, NIGHTS } from './cast';
import { story } from './story';

/** How each service says that somebody may not. */
const REFUSED = ['Client.UnauthorizedOperation', 'AccessDenied', 'AccessDeniedException'];

export function recorded(): readonly RecordedEvent[] {
  const until = new Date(Date.parse(story.fix) + story.after).toISOString();
  return runStory(story, [], { until }).records.map((event) => {
    const group = groupOf(event);
    const message = JSON.stringify(event.record);
    return { message, time: event.arrival, ...(group !== undefined && { group }) };
  });
}

/** None for what an honest filter may hear or not: colleagues at their own keyboards who were refused. */
function groupOf({ record, time }: TrailEvent): string | undefined {
  const { errorCode = '', sourceIPAddress = '', userIdentity } = record;
  if (errorCode === '') return 'granted';
  if (!REFUSED.includes(errorCode)) return 'other-errors';
  if (NIGHTS.some((night) => night.sourceIPAddress === sourceIPAddress))
    return time < Date.parse(story.fix) ? 'tried' : 'tried-later';
  if (sourceIPAddress === HOSTS.scanner.sourceIPAddress) return 'scanner';
  if (userIdentity.invokedBy !== undefined) return 'services';
  return sourceIPAddress.startsWith('198.18.61.') ? 'console' : undefined;
}
