import { describe, expect, test } from 'vitest';
import { questionNames } from '@/lib/sheet/read/names';
import { readSheet } from '@/lib/sheet/read/sheet';

const LAB = ['labs/care4wares/object-change', 'labs/care4wares/first-sign-in'];
const REFS = [
  ...LAB,
  'labs/open-door/solved',
  'labs/denied/solved',
  'quizzes/a-policy-statement/effect',
];
const names = questionNames(REFS);
const inLab = questionNames(REFS, 'labs/care4wares');
const reasons = (text: string, of = names) =>
  readSheet(text, of).bad.map(({ line, column, reason }) =>
    [line, column, reason].filter(Boolean).join(': '),
  );

describe('one answer a row', () => {
  test('columns in any order, others beside them', () => {
    const text = 'Answer,when, LEARNER ,question\nPutObject,now, Ada ,object-change\n';
    expect(readSheet(text, inLab)).toEqual({
      shape: 'long',
      answers: [{ line: 2, learner: 'Ada', ref: LAB[0], answer: 'PutObject' }],
      learners: ['Ada'],
      asked: [LAB[0]],
      bad: [],
      remarks: ['Not read: when.'],
    });
  });

  test('a row that ends after the answer is one, whatever columns the header has behind it', () => {
    const sheet = readSheet('learner,question,answer,comment\nAda,object-change,b\nBen,object-change\n', inLab); // prettier-ignore
    expect(sheet.answers).toEqual([{ line: 2, learner: 'Ada', ref: LAB[0], answer: 'b' }]);
    expect(sheet.bad).toEqual([{ line: 3, reason: 'It has 2 cells; the header has 4.' }]);
    expect(sheet.remarks).toContain('1 row ends before the last column: what is missing is taken as empty.'); // prettier-ignore
  });

  test('one learner is one, by whatever spaces, and an address by whatever letters', () => {
    const rows = ['Ada  L.', 'Ada L.', 'ada l.', 'Bo@Example.org', 'bo@example.org'].map((who) => `${who},object-change,x`); // prettier-ignore
    const sheet = readSheet(['learner,question,answer', ...rows].join('\n'), inLab);
    expect(sheet.learners).toEqual(['Ada  L.', 'ada l.', 'Bo@Example.org']);
    expect(sheet.answers.map(({ learner }) => learner).slice(3)).toEqual(['Bo@Example.org', 'Bo@Example.org']); // prettier-ignore
    const wide = 'learner,object-change\nBo@Example.org,x\nbo@example.org,y\n';
    expect(reasons(wide, inLab)).toEqual(['3: The learner bo@example.org is on line 2 already.']);
  });

  test('bad rows are listed with their line, the rest is kept', () => {
    const text = [
      'learner,question,answer',
      'Ada,object-chnage,PutObject',
      ',object-change,PutObject',
      'Ada,object-change',
      'Ada,object-change,Put,Object',
      '"Ada,object-change,PutObject',
      'Ben,object-change,"Put',
      'Object"',
      'Cy,nonsense,x',
      ',,',
      'Di,,x',
    ].join('\n');
    expect(readSheet(text, inLab).answers).toEqual([
      { line: 7, learner: 'Ben', ref: LAB[0], answer: 'Put\nObject' },
    ]);
    expect(reasons(text, inLab)).toEqual([
      '2: There is no question object-chnage. Did you mean object-change?',
      '3: There is no learner in it.',
      '4: It has 2 cells; the header has 3.',
      '5: It has 4 cells; the header has 3.',
      '6: The quotes of a cell do not match.',
      '9: There is no question nonsense. There is: object-change, first-sign-in.',
      '11: There is no question in it.',
    ]);
  });

  test('a question by its id, by the end of its ref, by its ref; and one that several labs have', () => {
    const text = [
      'student;question;answer',
      'Ada;effect;a',
      'Ada;a-policy-statement/effect;a',
      'Ada;QUIZZES/a-policy-statement/effect;a',
      'Ada;solved;x',
      'Ada;denied/solved;x',
    ].join('\r\n');
    expect(readSheet(text, names).answers.map(({ ref }) => ref)).toEqual([
      'quizzes/a-policy-statement/effect',
      'quizzes/a-policy-statement/effect',
      'quizzes/a-policy-statement/effect',
      'labs/denied/solved',
    ]);
    expect(reasons(text)).toEqual([
      '5: 2 questions are called solved: write which one, such as open-door/solved, denied/solved.',
    ]);
  });

  test('an empty answer is none, and its learner is there', () => {
    const sheet = readSheet('learner,question,answer\nAda,effect, \n', names);
    expect(sheet).toMatchObject({ answers: [], learners: ['Ada'], bad: [] });
  });
});

describe('one learner a row', () => {
  test('as Google Forms writes it', () => {
    const text = [
      'Timestamp,Score,Name,Email address,"effect: What, exactly, does it say?",denied/solved',
      '2026/11/21 9:00:00 am GMT,,Ada,ada@example.org,b,yes',
      '2026/11/21 9:01:00 am GMT,,Ben,ben@example.org,,no',
    ].join('\n');
    expect(readSheet(text, names)).toEqual({
      shape: 'wide',
      answers: [
        { line: 2, learner: 'ada@example.org', ref: REFS[4], answer: 'b' },
        { line: 2, learner: 'ada@example.org', ref: REFS[3], answer: 'yes' },
        { line: 3, learner: 'ben@example.org', ref: REFS[3], answer: 'no' },
      ],
      learners: ['ada@example.org', 'ben@example.org'],
      asked: [REFS[4], REFS[3]],
      bad: [],
      remarks: [
        'Learners are told apart by the column Email address.',
        'Not read: Timestamp, Score, Name.',
      ],
    });
  });

  test('a mistyped or ambiguous question is a bad column; the rest is graded', () => {
    const text = 'who\teffct\tsolved\teffect\teffect\nAda\ta\tb\tc\td\n';
    expect(readSheet(text, names).answers).toEqual([
      { line: 2, learner: 'Ada', ref: REFS[4], answer: 'c' },
    ]);
    expect(reasons(text)).toEqual([
      '1: effct: There is no question effct. Did you mean effect?',
      '1: solved: 2 questions are called solved: write which one, such as open-door/solved, denied/solved.',
      '1: effect: Another column is about the same question.',
    ]);
  });

  test('rows that end early, and columns that are empty', () => {
    const text = 'learner,effect,denied/solved,,\nAda,b,x,,\nBen,b\nCy,b,x,y,\n';
    expect(readSheet(text, names).learners).toEqual(['Ada', 'Ben']);
    expect(reasons(text)).toEqual(['4: It has 5 cells; the header has 3.']);
  });

  // Excel leaves out the empty cells at the end of a row.
  test('what is missing at the end of a row is empty, and said once', () => {
    const sheet = readSheet('learner,effect,denied/solved\nAda,b\nBen\nCy,b,x\n', names);
    expect(sheet.learners).toEqual(['Ada', 'Ben', 'Cy']);
    expect(sheet.answers.map(({ learner, answer }) => [learner, answer])).toEqual([
      ['Ada', 'b'],
      ['Cy', 'b'],
      ['Cy', 'x'],
    ]);
    expect([sheet.bad, sheet.remarks]).toEqual([
      [],
      ['2 rows end before the last column: what is missing is taken as empty.'],
    ]);
  });

  test('a learner who is there already is said, and not added to the first', () => {
    const text = 'learner,effect\nAda,a\nBen,b\n Ada ,b\n';
    expect(readSheet(text, names).answers.map(({ line }) => line)).toEqual([2, 3]);
    expect(reasons(text)).toEqual(['4: The learner Ada is on line 2 already.']);
  });

  test.each([
    [
      'first and last name',
      'First name,Surname,effect\nAnna,Alm,a\nAnna,Berg,b',
      ['Anna Alm', 'Anna Berg'],
    ],
    [
      'last name first',
      'Last name,First name,effect\nAlm,Anna,a\nBerg,Anna,b',
      ['Anna Alm', 'Anna Berg'],
    ],
    [
      'an address before names',
      'First name,Surname,Email address,effect\nA,B,a@example.org,a',
      ['a@example.org'],
    ],
    ['a score before whom it is of', 'Timestamp,Score,Who are you?,effect\n1,2,Ada,a', ['Ada']],
  ])('%s', (_what, text, learners) => {
    const sheet = readSheet(text, names);
    expect([sheet.learners, sheet.bad]).toEqual([learners, []]);
  });

  test('a quiz of Google Forms that asks for nobody', () => {
    expect(() => readSheet('Timestamp,Score,effect\n1,2,a', names)).toThrow('no column learner');
  });
});

test('the first word of a heading is a question where a mark follows it', () => {
  const all = questionNames(['quizzes/x/session', 'quizzes/x/effect']);
  const asked = (title: string) =>
    readSheet(`learner,effect,${title}\nAda,a,b`, all).asked.slice(1);
  const session = ['quizzes/x/session'];
  for (const title of [
    'session',
    'session: Which?',
    '(Session) Which?',
    'session. Which?',
    'session - which',
    'session – which',
    'x/session: which',
  ])
    expect(asked(title), title).toEqual(session);
  for (const title of ['Session date', 'session-date', 'Session? Which'])
    expect(asked(title), title).toEqual([]);
});

test('a question by the address of its page', () => {
  for (const name of [
    'https://trailwise.example/check/quizzes/a-policy-statement/effect?from=x#verdict',
    'quiz/a-policy-statement/effect/',
  ])
    expect(names.resolve(name), name).toEqual({ ref: 'quizzes/a-policy-statement/effect' });
});

describe('a sheet of which nothing can be graded', () => {
  test.each([
    ['', 'The file is empty'],
    ['Ada,nobody,PutObject', 'There is no column learner, question, answer'],
    ['Ada,object-change,PutObject\nBen,object-change,x', 'The first line is an answer'],
    ['learner,answer', 'There is no column question'],
    ['learner,question,answer\n', 'no row beneath'],
    ['question,answer', 'There is no column learner'],
    ['learner,question,answer,answer', 'two columns answer'],
    ['"learner', 'do not match'],
    [`learner${',q'.repeat(100_000)}`, '1,000'],
    [`learner,question,answer\n${'\na,b,c'.repeat(100_001)}`, 'more than 100,000 rows'],
  ])('%#', (text, words) => {
    expect(() => readSheet(text, names)).toThrow(words);
  });
});
