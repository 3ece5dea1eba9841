import type { PublicAlarmBench } from '@/lib/query/logs/alarm/streams';

interface StreamsProps {
  streams: PublicAlarmBench['streams'];
  /** Of each stream, by id: how many events match. */
  matched: ReadonlyMap<string, number>;
}

/** Who called, how often, and how much of it the pattern matches. */
export function Streams({ streams, matched }: StreamsProps) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">What the pattern matches</caption>
      <thead>
        <tr className="text-left text-label text-ink-3">
          <th className="px-4 py-1 font-semibold">Events</th>
          <th className="px-2 py-1 font-semibold">The alarm</th>
          <th className="py-1 pr-4 pl-2 text-right font-semibold">matched</th>
        </tr>
      </thead>
      <tbody>
        {streams.map(({ id, title, wanted, times }) => (
          <tr key={id} className="border-t border-line align-baseline">
            <th scope="row" className="px-4 py-1.5 text-left font-normal">
              {title}
            </th>
            <td className="px-2 py-1.5 whitespace-nowrap text-ink-2">
              {wanted ? 'has to ring' : 'must not ring'}
            </td>
            <td className="font-data py-1.5 pr-4 pl-2 text-right whitespace-nowrap">
              {matched.get(id) ?? 0} / {times.length}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
