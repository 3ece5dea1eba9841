'use client';

import { Check, CodeXml, ListTree } from 'lucide-react';
import { useId } from 'react';
import { formatNumber } from '@/components/chart/scale';
import { Button, IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { between, type Filter, has, isValue } from '@/lib/query/dashboards/filter';
import type { Tile } from '@/lib/query/dashboards/types';
import type { Rows } from './ask';
import { BarList } from './bar-list';
import { TileTable } from './tile-table';
import { TimeTile } from './time-tile';
import type { TileState } from './use-dashboard';
import { countOf } from './words';

interface TileViewProps {
  tile: Tile;
  /** Undefined until the first answer. */
  state: TileState | undefined;
  filters: readonly Filter[];
  /** No event at all is counted here, so that what is absent says nothing. */
  nothing: boolean;
  onFilter: (filter: Filter) => void;
  onQuery: () => void;
  onRecords: () => void;
  onRetry: () => void;
}

/** A title, what can be done with the query behind it, and its answer. */
export function TileView(props: TileViewProps) {
  const { tile, state, onQuery, onRecords, onRetry } = props;
  const heading = useId();
  const counts = tile.shows.kind === 'numbers';
  return (
    <section
      aria-labelledby={heading}
      aria-busy={!state || state.stale}
      className={cx(
        'flex min-w-0 flex-col border-t border-line pt-1.5 pb-4',
        tile.width === 'full' ? 'col-span-full' : '@lg:col-span-6 @4xl:col-span-4',
      )}
    >
      <div className="mb-1 flex h-7 items-center gap-1">
        <h3 id={heading} className="min-w-0 flex-1 truncate text-data font-semibold">
          {tile.title}
        </h3>
        {state?.stale && (
          <span
            aria-hidden
            className="size-1.5 animate-pulse rounded-full bg-accent motion-reduce:animate-none"
          />
        )}
        {!counts && (
          <IconButton size="sm" label={`Show records: ${tile.title}`} onClick={onRecords}>
            <ListTree size={14} aria-hidden />
          </IconButton>
        )}
        <IconButton size="sm" label={`Open query: ${tile.title}`} onClick={onQuery}>
          <CodeXml size={14} aria-hidden />
        </IconButton>
      </div>
      {!state ? (
        <Skeleton tile={tile} />
      ) : !state.answer.ok ? (
        <div role="alert" className="text-data">
          <p className="text-bad">This tile could not be filled. {state.answer.message}</p>
          <Button size="sm" className="mt-2" onClick={onRetry}>
            Try again
          </Button>
        </div>
      ) : state.answer.rows.length === 0 ? (
        <Empty {...props} />
      ) : (
        <Body {...props} rows={state.answer.rows} bin={state.bin} />
      )}
    </section>
  );
}

function Empty({ tile, filters, nothing }: TileViewProps) {
  const good = tile.empty.good && !nothing;
  const text = !nothing
    ? tile.empty.text
    : filters.length > 0
      ? 'No event passes the filters. Take one off.'
      : tile.empty.good
        ? 'No events.'
        : tile.empty.text;
  return (
    <p className="flex items-start gap-1.5 py-1 text-data text-ink-2">
      {good && <Check size={14} aria-hidden className="mt-0.5 shrink-0 text-ok" />}
      {text}
    </p>
  );
}

function Body({ tile, rows, bin, filters, onFilter }: TileViewProps & { rows: Rows; bin: number }) {
  const { shows, title } = tile;
  switch (shows.kind) {
    case 'numbers':
      return (
        <dl className="grid grid-cols-2 gap-x-6 gap-y-2 @lg:grid-cols-4">
          {shows.labels.map((label, at) => (
            <div key={label} className="flex flex-col-reverse">
              <dt className="text-label text-ink-3">{label}</dt>
              <dd className="text-h3 font-semibold tabular-nums">
                {formatNumber(countOf(rows[0]?.[at]))}
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'time':
      return (
        <TimeTile
          label={title}
          rows={rows}
          series={shows.series}
          bin={bin}
          onWindow={(from, to) => onFilter(between(from, to))}
        />
      );
    case 'bars':
      return (
        <BarList
          label={title}
          rows={rows}
          missing={shows.missing ?? 'Not recorded'}
          isChosen={(value) => has(filters, isValue(shows.field, value))}
          onChoose={(value) => onFilter(isValue(shows.field, value))}
        />
      );
    case 'table':
      return (
        <TileTable
          label={title}
          rows={rows}
          columns={shows.columns}
          isChosen={(field, value) => has(filters, isValue(field, value))}
          onChoose={(field, value) => onFilter(isValue(field, value))}
        />
      );
  }
}

/** Of about the height of what is to come. */
function Skeleton({ tile }: { tile: Tile }) {
  const height = { numbers: 'h-11', time: 'h-40', bars: 'h-24', table: 'h-24' }[tile.shows.kind];
  return <div aria-hidden className={cx('rounded bg-sunken', height)} />;
}
