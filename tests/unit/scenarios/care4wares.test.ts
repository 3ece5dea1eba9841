/** The lab care4wares after four o'clock: what each decision leads to, by the story's own rules. */
import { describe, expect, it } from 'vitest';
import { evidenceAfter, evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { cloud } from '@/scenarios/care4wares/cloud';
import { evidence } from '@/scenarios/care4wares/evidence';
import { incident } from '@/scenarios/care4wares/incident';
import { judge } from '@/scenarios/care4wares/judge';

const { story } = incident;
const MAYORS_DESK = '53.94.201.69';
const of = (plan: string, user?: string): Step => ({ plan, ...(user && { parameters: { user } }) });
const HERS = [of('reset-password', 'mcskidy'), of('revoke-sessions', 'mcskidy')];
const OUT = [...HERS, of('deny-user', 'glitch')];

const play = (...steps: Step[]) => {
  const run = runStory(story, decisionsOf(story, steps));
  const calls = run.records.map(({ record }) => record);
  return {
    ...judge(run),
    calls,
    from: (address: string) => calls.filter((one) => one.sourceIPAddress === address),
  };
};

describe('the evidence before the fix', () => {
  it('is what was delivered, unchanged', () => {
    const sizes = (files: ReturnType<typeof evidence>) =>
      files.map(({ name, bytes }) => [name, bytes.length]);
    expect(sizes(evidenceBefore(incident))).toEqual(sizes(evidence()));
  });
});

describe('after the fix', () => {
  it('has the same files, and the same bytes each time', () => {
    const after = () => evidenceAfter(incident, decisionsOf(story, OUT)).files;
    const [first, second] = [after(), after()];
    expect(first.map(({ name }) => name)).toEqual(evidence().map(({ name }) => name));
    expect(first.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      second.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
  });

  it('is solved by her password and sessions, then glitch, then the image', () => {
    const { verdict, measures } = play(...OUT, of('restore-object'));
    expect(verdict).toBe('solved');
    expect(measures).toMatchObject({ 'to-the-mayor': 0, 'thief-succeeded': 0 });
  });

  it('puts the image back in vain while the thief can write', () => {
    const { verdict, from } = play(of('restore-object'));
    expect(verdict).toBe('partly');
    expect(from(MAYORS_DESK).filter(({ eventName }) => eventName === 'PutObject')).toHaveLength(1);
  });

  it.each([
    ['deny-user', 'glitch', 'DetachUserPolicy'],
    ['detach-policy', undefined, 'AttachUserPolicy'],
    ['revoke-sessions', 'glitch', 'DeleteUserPolicy'],
  ])('%s %s is taken back with McSkidy’s session', (plan, user, eventName) => {
    const { from } = play(of(plan, user));
    const [repair] = from(MAYORS_DESK).filter((one) => one.eventName === eventName);
    expect(repair?.userIdentity.userName).toBe('mcskidy');
    expect(from(MAYORS_DESK).at(-1)?.errorCode).toBeUndefined();
  });

  it.each([
    ['reset-password', 'glitch'],
    ['reset-password', 'mcskidy'],
    ['deny-user', 'mayor_malware'],
    ['deny-user', 'mcskidy'],
  ])('%s %s alone hinders nobody', (plan, user) => {
    expect(play(of(plan, user)).verdict).toBe('unsolved');
  });

  it('is not solved while McSkidy cannot work', () => {
    const { verdict, because } = play(
      of('deny-user', 'mcskidy'),
      of('deny-user', 'glitch'),
      of('restore-object'),
    );
    expect(verdict).toBe('partly');
    expect(because).toContain('McSkidy is locked out');
  });

  it('comes back with what is taken back', () => {
    expect(play(...OUT, of('restore-object'), { undo: 'deny-user' }).verdict).toBe('partly');
  });

  it('lets nobody act who is not in the account', () => {
    const names = new Set(cloud().users?.map(({ name }) => name));
    const acting = play(...OUT).calls.flatMap(({ userIdentity: { userName } }) => userName ?? []);
    expect([...new Set(acting)].filter((name) => !names.has(name))).toEqual([]);
  });
});
