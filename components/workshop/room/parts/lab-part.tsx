import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import type { Part } from '@/lib/workshop/protocol/agenda';
import type { State } from '@/lib/workshop/protocol/state';
import { countsOf } from '../home/counts';

interface LabPartProps {
  state: State;
  part: Part;
}

/** The way to a lab, and how far one is in it. */
export function LabPart({ state, part }: LabPartProps) {
  const { opened, solved, due } = countsOf(state, part.id);
  return (
    <>
      <p className="max-w-[38rem] text-ink-2">
        {opened === 0
          ? 'Read the brief and look around in the evidence. The instructor opens the questions, and they appear in the lab by themselves.'
          : due > 0
            ? `${due} ${due === 1 ? 'question is' : 'questions are'} open to answer.`
            : 'That is all that is open for now. Raise your flag “Done”, or look further into the evidence.'}
      </p>
      {opened > 0 && (
        <p className="mt-3 max-w-[24rem] text-data text-ink-2">
          <span className="font-semibold text-ink tabular-nums">{solved}</span> of {opened} open
          questions solved
          <progress
            max={opened}
            value={solved}
            aria-label="Open questions solved"
            className="mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
        </p>
      )}
      <Link href={`/labs/${part.of}`} className={`${buttonClass('primary')} mt-5`}>
        Go to the lab <ArrowRight size={15} aria-hidden />
      </Link>
      <p className="mt-4 max-w-[38rem] text-data text-ink-3">
        In this lab and in the workshop’s lessons the instructors see your answers and the last
        query that you ran. What you ask of logs of your own stays on your device.
      </p>
    </>
  );
}
