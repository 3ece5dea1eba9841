import { cx } from '@/components/ui/cx';
import type { Message } from '@/lib/workshop/protocol/state';
import { timeOfDay } from '../time-of-day';

interface MessageListProps {
  messages: readonly Message[];
  className?: string;
}

export function MessageList({ messages, className }: MessageListProps) {
  return (
    <ul className={cx('space-y-2.5', className)}>
      {messages.map(({ at, text }) => (
        <li key={`${at} ${text}`} className="text-sm leading-snug">
          <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</span>{' '}
          <time dateTime={at} className="text-label text-ink-3 tabular-nums">
            {timeOfDay(at)}
          </time>
        </li>
      ))}
    </ul>
  );
}
