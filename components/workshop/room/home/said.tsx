import type { State } from '@/lib/workshop/protocol/state';
import { MessageList } from '../bar/message-list';
import { messagesOf } from '../use-own';
import { Section } from './section';

/** The latest of what the instructors said; the bar has all. */
export function Said({ state }: { state: State }) {
  const messages = messagesOf(state);
  if (messages.length === 0) return null;
  return (
    <Section title="Messages">
      <MessageList messages={messages.slice(0, 5)} />
    </Section>
  );
}
