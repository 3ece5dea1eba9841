import { describe, expect, it } from 'vitest';
import { inNoOrder } from '@/lib/content/option-order';
import { askedOf, quizFiles } from '@/lib/content/quizzes';

const option = (id: string, text: string) => ({ id, text });

describe('inNoOrder', () => {
  it('sorts numbers by their size', () => {
    const options = [option('a', '40'), option('b', '9'), option('c', '-2.5')];
    expect(inNoOrder('q', options).map(({ text }) => text)).toEqual(['-2.5', '9', '40']);
  });

  it('is the same each time, and does not follow how they were written down', () => {
    const options = ['one', 'two', 'three', 'four'].map((text, at) =>
      option('abcd'[at] ?? '', text),
    );
    const once = inNoOrder('q', options);
    expect(inNoOrder('q', options.toReversed())).toEqual(once);
    expect(new Set(once)).toEqual(new Set(options));
  });

  it('lets no place be the right one much more often than another', async () => {
    const root = process.cwd();
    const places = [0, 0, 0, 0];
    for (const id of await quizFiles.ids(root))
      for (const question of (await quizFiles.load(root, id)).questions) {
        const asked = askedOf(question);
        if (asked.kind !== 'choice' || asked.config.multiple || asked.config.options.length !== 4)
          continue;
        const right = 'options' in question ? question.options.find((one) => one.right)?.id : '';
        const place = asked.config.options.findIndex((one) => one.id === right);
        places[place] = (places[place] ?? 0) + 1;
      }
    const all = places.reduce((sum, n) => sum + n);
    expect(all).toBeGreaterThan(150);
    // Some 210 questions in four places: beyond this, chance would be one in thousands.
    for (const n of places) expect(n / all).toBeGreaterThan(0.15);
    for (const n of places) expect(n / all).toBeLessThan(0.36);
  });
});
