/** Steps 5 and 6: what is told to the simulation, and when; times worked out by hand. */
import { describe, expect, it } from 'vitest';
import { carryOut, simulated, startOver, takeBack, watchedUntil } from '@/lib/casefile/decide';
import { commandOf, defaultsOf, nameOf, Plan, problemsOf } from '@/lib/casefile/plan';
import { mergeCaseFile } from '@/lib/casefile/merge';
import { type CaseFile, EMPTY_CASE_FILE } from '@/lib/casefile/schema';
import { decisionsOf, nextMoment } from '@/lib/simulate/steps';

const ROOM = { fix: '2026-03-02T13:00:00Z', watchedMs: 2 * 3_600_000 };
const minimum = Plan.parse({
  id: 'raise-minimum',
  name: 'Raise the minimum',
  does: 'The group keeps more instances.',
  risk: 'It costs more.',
  rollback: 'Set the old value.',
  command:
    'aws autoscaling update-auto-scaling-group --auto-scaling-group-name shop --min-size {minimum} {other}',
  parameters: [
    { id: 'minimum', label: 'Minimum', kind: 'number', min: 1, max: 8, unit: 'instances', default: 1 },
    { id: 'zone', label: 'Zone', kind: 'choice', options: [{ value: 'a', label: 'only a' }, { value: 'ab', label: 'a and b' }], default: 'a' },
  ],
}); // prettier-ignore
const restart = Plan.parse({ id: 'restart', name: 'Restart', does: 'x', risk: 'x', rollback: 'x' });

const done = (next: CaseFile | undefined): CaseFile => {
  if (!next) throw new Error('refused');
  return next;
};
const first = () =>
  done(carryOut(EMPTY_CASE_FILE, ROOM, minimum, { minimum: 4, zone: 'ab' }, { id: 'd1', now: 1 }));

describe('what was decided', () => {
  it('begins at the fix; each next step comes when the account was watched', () => {
    expect(watchedUntil(ROOM, [])).toBe('2026-03-02T13:00:00.000Z');
    const one = first();
    expect(one.decisions).toEqual([
      {
        id: 'd1',
        at: 1,
        plan: 'raise-minimum',
        name: 'Raise the minimum (4 instances, a and b)',
        parameters: { minimum: 4, zone: 'ab' },
        when: '2026-03-02T13:00:00.000Z',
      },
    ]);
    const back = done(takeBack(one, ROOM, 'd1', 2));
    const again = done(carryOut(back, ROOM, restart, {}, { id: 'd2', now: 3 }));
    expect(simulated(again.decisions)).toEqual([
      { plan: 'raise-minimum', at: '2026-03-02T13:00:00.000Z', parameters: { minimum: 4, zone: 'ab' } },
      { plan: 'raise-minimum/undo', at: '2026-03-02T15:00:00.000Z' },
      { plan: 'restart', at: '2026-03-02T17:00:00.000Z' },
    ]); // prettier-ignore
    expect(watchedUntil(ROOM, again.decisions)).toBe('2026-03-02T19:00:00.000Z');
  });

  it('is what the story makes of the same steps', () => {
    const story = { seed: 's', start: '2026-03-01T00:00:00Z', fix: ROOM.fix, after: ROOM.watchedMs, build: () => undefined }; // prettier-ignore
    const steps = [{ plan: 'restart' }, { undo: 'restart' }];
    const file = done(
      takeBack(
        done(carryOut(EMPTY_CASE_FILE, ROOM, restart, {}, { id: 'd', now: 1 })),
        ROOM,
        'd',
        2,
      ),
    );
    expect(decisionsOf(story, steps)).toEqual(simulated(file.decisions));
    expect(nextMoment(story, decisionsOf(story, steps))).toBe(watchedUntil(ROOM, file.decisions));
  });

  it('is not done twice while it is in force, and is again once it was taken back', () => {
    const one = first();
    const values = { minimum: 2, zone: 'a' };
    expect(carryOut(one, ROOM, minimum, values, { id: 'd2', now: 2 })).toBeUndefined();
    const back = done(takeBack(one, ROOM, 'd1', 2));
    expect(carryOut(back, ROOM, minimum, values, { id: 'd2', now: 3 })).toBeDefined();
    // Taken back once: a second time changes nothing.
    expect(done(takeBack(back, ROOM, 'd1', 9)).decisions).toEqual(back.decisions);
  });

  it('has an end: twenty steps', () => {
    let file = EMPTY_CASE_FILE;
    for (let step = 0; step < 10; step++) {
      file = done(carryOut(file, ROOM, restart, {}, { id: `d${step}`, now: step }));
      file = done(takeBack(file, ROOM, `d${step}`, step));
    }
    expect(carryOut(file, ROOM, restart, {}, { id: 'x', now: 99 })).toBeUndefined();
  });

  it('is gone after starting over, in the other tab as well', () => {
    const one = first();
    const over = startOver(one, 5);
    expect(over.decisions).toEqual([]);
    expect(mergeCaseFile(one, over).decisions).toEqual([]);
    expect(watchedUntil(ROOM, over.decisions)).toBe('2026-03-02T13:00:00.000Z');
  });
});

describe('a plan', () => {
  it('says what is wrong with its values', () => {
    expect(defaultsOf(minimum)).toEqual({ minimum: 1, zone: 'a' });
    expect(problemsOf(minimum, defaultsOf(minimum))).toEqual({});
    expect(problemsOf(minimum, { minimum: 9, zone: 'c' })).toEqual({
      minimum: 'From 1 to 8.',
      zone: 'Choose one.',
    });
    expect(problemsOf(minimum, { minimum: NaN, zone: 'a' })).toEqual({
      minimum: 'Write a number.',
    });
    expect(problemsOf(minimum, {})).toHaveProperty('minimum');
  });

  it('takes a policy, and says where the first error is', () => {
    const start =
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}';
    const edit = Plan.parse({
      ...restart,
      id: 'edit',
      name: 'Edit the boundary',
      parameters: [{ id: 'document', label: 'The document', kind: 'policy', attach: 'boundary', name: 'Limits', default: start }],
    }); // prettier-ignore
    expect(problemsOf(edit, defaultsOf(edit))).toEqual({});
    const problem = (document: string | number) => problemsOf(edit, { document })['document'];
    // The comma after "Allow" is missing, which shows at the next name.
    expect(problem(start.replace('"Allow",', '"Allow"\n'))).toMatch(/^Line 2, column 1: /);
    expect(problem(start.replace('"Allow"', '"Permit"'))).toMatch(/^Line 1, column 47: /);
    expect(problem('')).toMatch(/^Line 1, column 1: /);
    expect(problem(7)).toBeDefined();
    // A boundary names nobody.
    expect(problem(start.replace('{"Effect"', '{"Principal":"*","Effect"'))).toMatch(/^Line 1/);
    expect(problem(start + ' '.repeat(12_000))).toBe(
      'This has 12083 characters; 12000 are the most.',
    );
    expect(nameOf(edit, defaultsOf(edit))).toBe('Edit the boundary (Limits as it was)');
    expect(nameOf(edit, { document: '{}' })).toBe('Edit the boundary (Limits, edited)');
  });

  it('a filter pattern is read before anything is done with it', () => {
    const text = '{ $.errorCode = "AccessDenied" }';
    const filter = Plan.parse({
      ...{ id: 'filter', name: 'Put it', does: 'x', risk: 'x', rollback: 'x' },
      command: "put-metric-filter --filter-pattern '{pattern}'",
      parameters: [{ id: 'pattern', label: 'Pattern', kind: 'pattern', default: text }],
    });
    expect(problemsOf(filter, defaultsOf(filter))).toEqual({});
    expect(commandOf(filter, { pattern: text })).toBe(
      `put-metric-filter --filter-pattern '${text}'`,
    );
    expect(nameOf(filter, { pattern: text })).toBe(`Put it (Pattern ${text})`);
    expect(problemsOf(filter, { pattern: ' ' })).toEqual({ pattern: 'Write a filter pattern.' });
    expect(problemsOf(filter, { pattern: '{ $.errorCode = "Acc' }).pattern).toContain(
      'Character 17: This " has no partner.',
    );
  });

  it('puts the values into the command, and leaves what is no parameter', () => {
    expect(commandOf(minimum, { minimum: 4, zone: 'a' })).toMatch(/--min-size 4 \{other\}$/);
    expect(commandOf(restart, {})).toBeUndefined();
  });

  it('is named with what was set', () => {
    expect(nameOf(restart, {})).toBe('Restart');
    expect(nameOf(minimum, { minimum: 2, zone: 'a' })).toBe('Raise the minimum (2 instances, only a)'); // prettier-ignore
  });
});
