import { describe, expect, it } from 'vitest';
import { planMarkdown, readBuilt, toggled } from '@/lib/casefile/plan-to-build';

const step = (id: string, title: string) => ({ id, title, prompt: '?', example: '!', points: [] });
const PLAN = {
  id: 'p',
  title: 'A plan',
  intro: '',
  steps: [step('a', 'First'), step('b', 'Then')],
};

describe('readBuilt', () => {
  it('gives back what was kept', () => {
    const kept = { texts: { a: 'ask' }, compared: ['a'], ticked: ['a/who'] };
    expect(readBuilt(JSON.stringify(kept))).toEqual(kept);
  });
  it('begins anew where nothing can be read', () => {
    const empty = { texts: {}, compared: [], ticked: [] };
    for (const text of ['', '{', 'null', '[]', '7']) expect(readBuilt(text)).toEqual(empty);
  });
  it('keeps what can be read', () => {
    expect(readBuilt('{"texts":{"a":"ask"},"compared":3,"more":true}')).toEqual({
      texts: { a: 'ask' },
      compared: [],
      ticked: [],
    });
  });
});

describe('toggled', () => {
  it('adds and takes away', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('planMarkdown', () => {
  it('has a heading for each step, and says what is not written', () => {
    const built = { texts: { a: ' Ask two people.\n- who\n' }, compared: [], ticked: [] };
    expect(planMarkdown(PLAN, built)).toBe(
      '# A plan\n\n## 1. First\n\nAsk two people.\n- who\n\n## 2. Then\n\n(not written yet)\n',
    );
  });
});
