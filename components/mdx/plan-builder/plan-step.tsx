import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Inline, Paragraphs } from '@/components/ui/inline';
import type { PlanToBuild } from '@/lib/casefile/plan-to-build';

interface PlanStepProps {
  step: PlanToBuild['steps'][number];
  /** Its place, from 1. */
  number: number;
  text: string;
  compared: boolean;
  /** `<step>/<point>` */
  ticked: readonly string[];
  disabled: boolean;
  onText: (text: string) => void;
  onCompare: () => void;
  onTick: (point: string) => void;
}

/** One step: the reader's own words first, the example and its points when they ask for them. */
export function PlanStep(props: PlanStepProps) {
  const { step, number, text, compared, ticked, disabled, onText, onCompare, onTick } = props;
  const id = useId();
  const ticks = step.points.filter((point) => ticked.includes(`${step.id}/${point.id}`)).length;
  return (
    <div role="group" aria-labelledby={`${id}-title`} className="px-4 py-4">
      <p id={`${id}-title`} className="text-base font-semibold text-ink">
        <span className="text-accent tabular-nums">{number}.</span> {step.title}
      </p>
      <label htmlFor={`${id}-text`} className="mt-1 block max-w-[68ch] text-base text-ink-2">
        <Inline text={step.prompt.replace(/\n/g, ' ')} />
      </label>
      <textarea
        id={`${id}-text`}
        value={text}
        rows={4}
        readOnly={disabled}
        placeholder="Your plan"
        onChange={(event) => onText(event.target.value)}
        className="mt-2 block field-sizing-content max-h-128 min-h-30 w-full resize-y rounded border border-line-strong bg-page px-3 py-2 text-base leading-relaxed text-ink placeholder:text-ink-3"
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button
          size="sm"
          aria-expanded={compared}
          aria-controls={`${id}-example`}
          disabled={disabled || (!compared && !text.trim())}
          onClick={onCompare}
        >
          {compared ? 'Hide the example' : 'Compare'}
        </Button>
        {!compared && !text.trim() && (
          <span className="text-sm text-ink-3">Write a line first.</span>
        )}
        {compared && (
          <span className="text-sm text-ink-2 tabular-nums">
            {ticks} of {step.points.length} points in yours
          </span>
        )}
      </div>
      <div id={`${id}-example`} hidden={!compared}>
        <div className="mt-3 rounded border border-line bg-sunken px-4 py-3">
          <p className="text-label font-semibold text-ink-3">One good answer</p>
          <Paragraphs text={step.example} className="mt-1 max-w-[68ch] text-base leading-relaxed" />
        </div>
        <fieldset className="mt-3">
          <legend className="text-sm font-semibold text-ink">Does yours have it?</legend>
          {step.points.map((point) => {
            const key = `${step.id}/${point.id}`;
            return (
              <label
                key={point.id}
                className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1 text-base"
              >
                <input
                  type="checkbox"
                  checked={ticked.includes(key)}
                  onChange={() => onTick(key)}
                  className="mt-1 size-4 shrink-0 accent-accent"
                />
                <span>
                  <Inline text={point.text} />
                </span>
              </label>
            );
          })}
        </fieldset>
      </div>
    </div>
  );
}
