import { useEffect, useState } from 'react';
import { browserEffects } from '@/lib/query/browser-effects';
import { readMetrics, type MetricSeries } from '@/lib/query/metrics';
import type { Evidence } from '@/lib/query/types';

const NONE: readonly MetricSeries[] = [];
/** Files that were read, by their address: panes share them. */
const known = new Map<string, Promise<readonly MetricSeries[]>>();

function seriesOf(url: string): Promise<readonly MetricSeries[]> {
  const reading =
    known.get(url) ??
    browserEffects()
      .read(url)
      .then((bytes) => readMetrics(new TextDecoder().decode(bytes)));
  known.set(url, reading);
  // What could not be loaded is tried again.
  reading.catch(() => known.delete(url));
  return reading;
}

const isMetrics = ({ name }: { readonly name: string }) => /^metrics[\w.-]*\.jsonl?$/.test(name);

/** The metrics among the evidence; none while they are read, or where there are none. */
export function useMetrics({ files }: Evidence): readonly MetricSeries[] {
  const url = files.find(isMetrics)?.url;
  const [read, setRead] = useState<{ url: string; series: readonly MetricSeries[] }>();
  useEffect(() => {
    if (url === undefined) return;
    let wanted = true;
    void seriesOf(url).then(
      (series) => wanted && setRead({ url, series }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [url]);
  return read && read.url === url ? read.series : NONE;
}
