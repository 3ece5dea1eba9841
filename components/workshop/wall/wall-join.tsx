'use client';

import { joinPath } from '@/lib/workshop/client/links';
import { FLAG_WORDS, FlagMark } from '../host/flag';
import { useRoom } from '../live';
import { shownCode } from '../shown-code';
import { Qr } from './qr';

/** How to come in: on a whole screen before it begins, at the edge afterwards. */
export function WallJoin({ large = false }: { large?: boolean }) {
  const code = useRoom((room) => room.state?.code ?? '');
  const tally = useRoom((room) => room.tally);
  const locked = useRoom((room) => room.state?.locked);
  const joined = tally?.joined ?? 0;
  const link = location.origin + joinPath(code);
  const label = `QR code of ${link}`;
  if (large && locked)
    return (
      <div className="flex flex-1 flex-col items-center justify-center gap-[2vh] text-center">
        <p className="text-[length:max(2rem,min(5vw,9vh))] leading-tight font-bold tracking-tight">
          Joining is closed
        </p>
        <p className="text-[length:max(1.25rem,min(2.4vw,4.2vh))] text-ink-2">
          <span className="font-bold text-ink tabular-nums">{joined}</span> joined. Who was in comes
          back by their own link.
        </p>
      </div>
    );
  if (large)
    return (
      <div className="flex min-h-0 flex-1 flex-wrap items-center justify-center gap-x-[5vw] gap-y-6">
        <Qr
          text={link}
          label={label}
          className="size-[min(60vh,34vw,30rem)] min-w-48 rounded-lg border border-line lg:size-[min(58vh,34vw)]"
        />
        <div>
          <p className="text-[length:max(1.25rem,min(2.2vw,4vh))] text-ink-2">Open</p>
          <p className="text-[length:max(1.75rem,min(4vw,7vh))] leading-tight font-bold tracking-tight break-all">
            {location.host}/join
          </p>
          <p className="mt-[2vh] text-[length:max(1.25rem,min(2.2vw,4vh))] text-ink-2">and type</p>
          <p className="font-mono text-[length:max(2.5rem,min(7vw,12vh))] leading-tight font-bold tracking-wider">
            {shownCode(code)}
          </p>
          <p className="mt-[3vh] text-[length:max(1.5rem,min(3vw,5vh))] text-ink-2">
            <span className="font-bold text-ink tabular-nums">{joined}</span> joined
          </p>
        </div>
      </div>
    );
  return (
    <aside
      aria-label="The room"
      className="flex shrink-0 flex-wrap items-start gap-x-8 gap-y-[2.5vh] lg:w-[21vw] lg:flex-col"
    >
      <p className="text-[length:max(1.5rem,min(2.6vw,4.6vh))] leading-none text-ink-2">
        <span className="font-bold text-ink tabular-nums">{joined}</span> joined
      </p>
      <ul className="grid grid-cols-[auto_1fr] gap-x-[0.6em] gap-y-[1vh] text-[length:max(1.125rem,min(1.8vw,3.2vh))] leading-tight">
        {(Object.keys(FLAG_WORDS) as (keyof typeof FLAG_WORDS)[]).map((flag) => (
          <li key={flag} className="col-span-2 grid grid-cols-subgrid items-center">
            <span className="text-right font-bold tabular-nums">{tally?.flags[flag] ?? 0}</span>
            <FlagMark state={flag} className="[&_svg]:size-[1em]" />
          </li>
        ))}
      </ul>
      {locked ? (
        <p className="text-[length:max(1rem,min(1.6vw,2.8vh))] text-ink-2 lg:mt-auto">
          Joining is closed
        </p>
      ) : (
        <div className="lg:mt-auto">
          <Qr
            text={link}
            label={label}
            className="size-[max(8rem,min(13vw,23vh))] rounded-lg border border-line"
          />
          <p className="mt-[1vh] text-[length:max(1rem,min(1.6vw,2.8vh))] leading-tight text-ink-2">
            {location.host}/join
          </p>
          <p className="font-mono text-[length:max(1.5rem,min(2.4vw,4.2vh))] leading-tight font-bold tracking-wider">
            {shownCode(code)}
          </p>
        </div>
      )}
    </aside>
  );
}
