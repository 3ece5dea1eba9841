'use client';

import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { useEngine } from '@/components/lab/workbench/use-engine';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { Evidence } from '@/lib/query/types';
import type { WarmUp as Found } from '@/lib/workshop/protocol/facts';
import type { State } from '@/lib/workshop/protocol/state';
import { useLive } from '../../live';
import {
  browserName,
  memoryGB,
  SHELL_QUERY,
  SQL_QUERY,
  timeToServer,
  tryEngine,
} from './try-device';
import { adviceOn, type Check, checksOf } from './warm-up-words';

interface WarmUpProps {
  state: State;
  evidence: Evidence;
}

/** Proves that both engines run on this device, and says what to do where they do not. */
export function WarmUp({ state, evidence }: WarmUpProps) {
  const live = useLive();
  const shell = useEngine('shell', evidence).handle;
  const sql = useEngine('sql', evidence).handle;
  const [busy, setBusy] = useState<string>();
  const [tried, setTried] = useState<Found>();
  const found = tried ?? state.participants[0]?.warmUp;
  const ended = state.endedAt !== undefined;

  async function run() {
    setBusy('Asking the server');
    const networkMs = await timeToServer();
    setBusy('jq is counting');
    const shellSays = await tryEngine(shell, SHELL_QUERY);
    setBusy('The SQL engine is coming: a few megabytes, once');
    const sqlSays = await tryEngine(sql, SQL_QUERY);
    const memory = memoryGB();
    const result: Found = {
      engines: { shell: shellSays, sql: sqlSays },
      ...(memory !== undefined && { memoryGB: memory }),
      networkMs,
      browser: browserName(navigator.userAgent),
    };
    setTried(result);
    setBusy(undefined);
    void live.send({ do: 'warmed-up', ...result }).catch(() => undefined);
  }

  return (
    <div className="max-w-[38rem]">
      <p className="text-ink-2">
        One query in the terminal and one in SQL, over the logs of a small lab. It takes some
        seconds, and tells the instructors whether this device is ready.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button
          look={found ? 'plain' : 'primary'}
          disabled={busy !== undefined || ended}
          onClick={() => void run()}
        >
          {busy !== undefined && (
            <LoaderCircle size={15} aria-hidden className="motion-safe:animate-spin" />
          )}
          {found ? 'Check again' : 'Check this device'}
        </Button>
        <p role="status" className="text-sm text-ink-2">
          {busy ?? (tried && (adviceOn(tried) ? 'Something is not right yet.' : 'Ready.'))}
        </p>
      </div>
      {found && busy === undefined && <Result found={found} />}
    </div>
  );
}

function Result({ found }: { found: Found }) {
  const advice = adviceOn(found);
  return (
    <>
      <ul className="mt-5 divide-y divide-line border-y border-line">
        {checksOf(found).map((check) => (
          <Row key={check.name} {...check} />
        ))}
      </ul>
      {advice && (
        <div className="mt-4 rounded border border-warn bg-warn-wash px-4 py-3 text-sm">
          <p className="font-semibold text-warn">What to do</p>
          <ol className="mt-1 list-decimal space-y-1 pl-5">
            {advice.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

function Row({ name, fine, words }: Check) {
  const Icon = fine ? CircleCheck : CircleAlert;
  return (
    <li className="flex items-start gap-3 py-2 text-sm">
      <Icon
        size={17}
        aria-hidden
        className={cx('mt-0.5 shrink-0', fine ? 'text-ok' : 'text-warn')}
      />
      <span className="w-20 shrink-0 font-semibold">{name}</span>
      <span className="min-w-0 [overflow-wrap:anywhere] text-ink-2">
        {!fine && <span className="sr-only">Look here: </span>}
        {words}
      </span>
    </li>
  );
}
