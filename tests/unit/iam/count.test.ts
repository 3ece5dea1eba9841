/** The cases of tests/cases/iam: how many there are, and that each follows a page of AWS's. */
import { describe, expect, it } from 'vitest';
import { OPERATOR_NAMES } from '@/lib/iam/conditions/registry';
import {
  brokenFile,
  casesOf,
  conditionFile,
  decisionFile,
  matchingFile,
} from '@/tests/cases/iam/schema';

const conditions = casesOf('conditions', conditionFile);
const matching = casesOf('matching', matchingFile);
const decisions = casesOf('decisions', decisionFile);
const broken = casesOf('broken', brokenFile);
const all = [...conditions, ...matching, ...decisions, ...broken];

const count = (lists: readonly { readonly file: { readonly cases: readonly unknown[] } }[]) =>
  lists.reduce((sum, { file }) => sum + file.cases.length, 0);

describe('the cases', () => {
  it('are 300 or more without the broken policies, and 150 or more of whole decisions and conditions each', () => {
    expect(count([...conditions, ...decisions]) + matchingRows()).toBeGreaterThanOrEqual(300);
    expect(count(conditions)).toBeGreaterThanOrEqual(150);
    expect(count(decisions)).toBeGreaterThanOrEqual(150);
  });

  it('name a page of the documentation, a file at least and a case where it follows another', () => {
    const pages = all.flatMap(({ name, file }) => [
      { name, page: file.source },
      ...file.cases.flatMap((one) =>
        'source' in one && one.source ? [{ name, page: one.source }] : [],
      ),
    ]);
    const elsewhere = pages.filter(
      ({ page }) => !/^https:\/\/docs\.aws\.amazon\.com\/[\w/.-]+\.html(#[\w-]+)?$/.test(page),
    );
    expect(elsewhere).toEqual([]);
  });

  it('try every operator, with IfExists, with both qualifiers, and Null', () => {
    const used = new Set(
      conditions.flatMap(({ file }) =>
        file.cases.flatMap(({ condition }) => Object.keys(condition)),
      ),
    );
    const names = [...used];
    expect(OPERATOR_NAMES.filter((name) => !used.has(name))).toEqual([]);
    expect(names.filter((name) => /IfExists$/.test(name)).length).toBeGreaterThanOrEqual(5);
    for (const set of ['ForAllValues:', 'ForAnyValue:'])
      expect(names.filter((name) => name.startsWith(set)).length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    'NotAction',
    'NotResource',
    'NotPrincipal',
    '${aws:',
    'aws:PrincipalTag/',
    'aws:ResourceTag/',
    'aws:RequestTag/',
    'aws:TagKeys',
  ])('try %s', (what) => {
    const tried = JSON.stringify([conditions, matching, decisions]);
    expect(tried).toContain(what);
  });
});

function matchingRows(): number {
  return matching.reduce(
    (sum, { file }) =>
      sum + file.cases.reduce((n, { matches, not }) => n + matches.length + not.length, 0),
    0,
  );
}
