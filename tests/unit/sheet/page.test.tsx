// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SheetPage } from '@/components/sheet/sheet-page';
import type { GradeRequest } from '@/lib/sheet/wire';

const SETS = [
  { id: 'quizzes/q', title: 'A quiz', questions: [{ id: 'one', points: 1 }, { id: 'two', points: 1 }] }, // prettier-ignore
];
const SHEET = 'learner,question,answer\nAda,one,yes\nBen,one,yes\nBen,two,no\nCy,three,x\n';

/** What was sent, and whether the next request finds no server. */
let sent: GradeRequest[] = [];
let answer: (request: GradeRequest) => Response | Promise<Response>;

/** A question is told only where it was asked for. */
const graded = ({ pairs, asked = [] }: GradeRequest) =>
  Response.json({
    outcomes: pairs.map((pair) =>
      pair.answer === 'yes'
        ? { verdict: 'right', echo: 'Yes', reason: '', points: 1, possible: 1 }
        : { verdict: 'wrong', echo: 'No', reason: 'It is `yes`.', points: 0, possible: 1 },
    ),
    questions: [...new Set([...pairs.map(({ ref }) => ref), ...asked])].map((ref) => ({ ref, prompt: `Is it ${ref.slice(10)}?`, points: 1 })), // prettier-ignore
  });

beforeEach(() => {
  sessionStorage.clear();
  sent = [];
  answer = graded;
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const request = JSON.parse(init.body as string) as GradeRequest;
    sent.push(request);
    return answer(request);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function paste(text: string) {
  fireEvent.click(screen.getByRole('button', { name: 'Paste' }));
  fireEvent.change(screen.getByLabelText(/The rows/), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Grade' }));
}
const shown = () => screen.findByRole('heading', { name: 'Summary' });
const cells = (title: string) =>
  within(screen.getByRole('region', { name: title }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('a sheet that is pasted', () => {
  it('is graded without names, and what many wrote alike only once', async () => {
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await shown();
    expect(sent).toEqual([
      {
        pairs: [
          { ref: 'quizzes/q/one', answer: 'yes' },
          { ref: 'quizzes/q/two', answer: 'no' },
        ],
      },
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/Ada|Ben|Cy/);
    expect(cells('Learners')).toEqual(['Ada11 of 250 %11', 'Ben11 of 250 %12']);
    expect(screen.getByText(/no question three/)).toBeTruthy();
    expect(screen.getByText('Line 5')).toBeTruthy();
  });

  it('is sorted by its header, and says so', async () => {
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await shown();
    const learner = screen.getByRole('button', { name: 'Learner' });
    fireEvent.click(learner);
    fireEvent.click(learner);
    expect(cells('Learners')[0]).toContain('Ben');
    expect(learner.closest('th')?.getAttribute('aria-sort')).toBe('descending');
  });

  it('is there again after a reload, until it is told to forget', async () => {
    const first = render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await shown();
    first.unmount();
    const second = render(<SheetPage sets={SETS} />);
    await shown();
    fireEvent.click(screen.getByRole('button', { name: 'Forget it' }));
    expect(screen.queryByRole('heading', { name: 'Summary' })).toBeNull();
    second.unmount();
    render(<SheetPage sets={SETS} />);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByRole('heading', { name: 'Summary' })).toBeNull();
  });
});

describe('the keyboard and readers of the screen', () => {
  it('are led to the results, which are said', async () => {
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    const heading = await shown();
    // Ada and Ben have answers; Cy is alone in a line that asks for no question.
    expect(screen.getByText('Graded: 2 learners, 1 entry not graded.').getAttribute('role')).toBe('status'); // prettier-ignore
    expect(document.activeElement).toBe(heading);
  });

  it('stay where they are after a reload', async () => {
    const first = render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await shown();
    first.unmount();
    render(<SheetPage sets={SETS} />);
    await shown();
    expect(document.activeElement).toBe(document.body);
  });

  it('have a place after what they pressed is gone', async () => {
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await shown();
    fireEvent.click(screen.getByRole('button', { name: 'Forget it' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Answer sheets'));
  });
});

it('what is not to be mended in the file is not said to be', async () => {
  answer = ({ pairs }) =>
    Response.json({
      outcomes: pairs.map(() => ({ verdict: 'waits', echo: '', reason: 'Not yet.', points: 0, possible: 1 })), // prettier-ignore
      questions: [],
    });
  render(<SheetPage sets={SETS} />);
  paste('learner,question,answer\nAda,one,yes\n');
  await shown();
  expect(screen.getByText('Not yet.')).toBeTruthy();
  expect(screen.queryByText(/Mend/)).toBeNull();
});

describe('one learner', () => {
  it('is opened, and has each answer with its verdict, points and reason', async () => {
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await shown();
    const ben = screen.getByRole('button', { name: 'Ben' });
    fireEvent.click(ben);
    expect(ben.getAttribute('aria-expanded')).toBe('true');
    const answers = within(screen.getByRole('list', { name: 'Answers of Ben' }));
    expect(answers.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'quizzes/q/one Right, 1 of 1yes',
      'quizzes/q/two Wrong, 0 of 1noIt is yes.',
    ]);
    fireEvent.click(ben);
    expect(screen.queryByRole('list', { name: 'Answers of Ben' })).toBeNull();
  });

  it('is found among two thousand, of whom a hundred are in the page', async () => {
    render(<SheetPage sets={SETS} />);
    const rows = Array.from({ length: 2_000 }, (_, n) => `P${n},one,${n % 2 ? 'yes' : 'no'}`);
    paste(['learner,question,answer', ...rows].join('\n'));
    await shown();
    expect(cells('Learners')).toHaveLength(100);
    fireEvent.click(within(screen.getByRole('navigation', { name: 'Pages of Learners' })).getByText('Next')); // prettier-ignore
    expect(cells('Learners')[0]).toContain('P100');
    expect(screen.getByText('101–200 of 2,000')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Find a learner'), { target: { value: 'p1999' } });
    expect(cells('Learners')).toEqual(['P199911 of 1100 %11']);
  });

  it('stands by rank with the first one first', async () => {
    render(<SheetPage sets={SETS} />);
    paste('learner,question,answer\nAda,one,no\nBen,one,yes\n');
    await shown();
    fireEvent.click(screen.getByRole('button', { name: 'Rank' }));
    expect(cells('Learners')[0]).toContain('Ben');
  });
});

it('a question that nobody answered has its words, too, even where nobody answered any', async () => {
  render(<SheetPage sets={SETS} />);
  paste('learner,one,two\nAda,yes,\nBen,no,\n');
  await shown();
  expect(cells('Questions').map((row) => row?.includes('Is it two?'))).toEqual([false, true]);
  expect(sent.map(({ asked }) => asked)).toEqual([undefined, ['quizzes/q/two']]);
  cleanup();
  sessionStorage.clear();
  render(<SheetPage sets={SETS} />);
  paste('learner,one\nAda,\n');
  await shown();
  expect(cells('Questions')[0]).toContain('Is it one?');
});

it('on paper what calls a question or a learner by name is marked as a name', async () => {
  vi.stubGlobal('print', () => undefined);
  render(<SheetPage sets={SETS} />);
  paste(`${SHEET}<i>Di</i>,one,yes\n`);
  await shown();
  fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  const names = [...document.querySelectorAll('.print-sheet td.name')].map(
    (one) => one.textContent,
  );
  expect(names).toContain('quizzes/q/one');
  expect(names).toContain('Ada');
  // What a file would say is text here, too.
  expect(document.querySelector('.print-sheet')?.textContent).toContain('Is it one?');
  expect(document.querySelector('.print-sheet i')).toBeNull();
  expect(names).toContain('<i>Di</i>');
});

it('wrong answers are told by learners, and not by those who were right in the end', async () => {
  render(<SheetPage sets={SETS} />);
  // Three learners. Ada has two wrong answers to the second question; Cy is right in the end at the first.
  const rows = ['Ada,two,no', 'Ada,two,nope', 'Ben,two,no', 'Cy,one,no', 'Cy,one,yes'];
  paste(['learner,question,answer', ...rows].join('\n'));
  await shown();
  const told = [...document.querySelectorAll('summary')].map((one) => one.textContent);
  expect(told).toEqual([
    'quizzes/q/two 1 wrong answer, missed by 2 learners',
    'quizzes/q/one 1 wrong answer, all were right in the end',
  ]);
});

it('verdicts that are fewer than the answers are nobody’s', async () => {
  answer = async (request) => {
    const { outcomes, ...rest } = (await graded(request).json()) as { outcomes: unknown[] };
    return Response.json({ ...rest, outcomes: outcomes.slice(1) });
  };
  render(<SheetPage sets={SETS} />);
  paste(SHEET);
  expect((await screen.findByRole('alert')).textContent).toContain('2 answers were sent and 1 verdicts came back'); // prettier-ignore
  expect(screen.queryByRole('heading', { name: 'Summary' })).toBeNull();
});

it('where all entries are bad, no rest is graded', async () => {
  render(<SheetPage sets={SETS} />);
  paste('learner,question,answer\nCy,three,x\n');
  await shown();
  expect(screen.getByText(/^Nothing is\. Mend these in the file/)).toBeTruthy();
});

describe('what goes wrong is said, and the sheet is kept', () => {
  // The first bytes of a zip archive.
  const WORKBOOK = {
    name: 'a.xlsx',
    arrayBuffer: async () => Uint8Array.from([0x50, 0x4b, 3, 4]).buffer,
  };

  it('a workbook that is brought while a sheet is graded does not stop it', async () => {
    let go: () => void = () => undefined;
    answer = (request) => new Promise((resolve) => (go = () => resolve(graded(request))));
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await waitFor(() => expect(sent).toHaveLength(1));
    fireEvent.change(screen.getByLabelText('Answer sheet'), { target: { files: [WORKBOOK] } });
    expect((await screen.findByRole('alert')).textContent).toContain('The file is not read');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    go();
    await shown();
    expect(screen.getByRole('alert').textContent).toContain('That is a workbook');
  });

  it('a second failure has the keyboard again', async () => {
    answer = () => Promise.reject(new TypeError('network'));
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Try again'));
  });

  it.each([
    ['a connection that is cut in the answer', () => new Response('{"outcomes":[')],
    ['a page of the network in its place', () => new Response('<html>Sign in</html>')],
    ['a server in trouble, whose words are about a room', () => Response.json({ error: 'It is sent again by itself.' }, { status: 500 })], // prettier-ignore
  ])('%s', async (_what, broken) => {
    answer = broken;
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    const { textContent } = await screen.findByRole('alert');
    expect(textContent).toContain('The sheet is kept in this tab: try again.');
    expect(textContent).not.toMatch(/JSON|by itself/);
  });

  it('a proxy writes a date after which to ask again: it waits', async () => {
    const soon = new Date(Date.now() + 2_000).toUTCString();
    answer = (request) =>
      sent.length === 1
        ? Response.json({}, { status: 429, headers: { 'retry-after': soon } })
        : graded(request);
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    expect(await screen.findByText(/The server has much to do: on in [12] s\./)).toBeTruthy();
    expect(sent).toHaveLength(1);
  });

  it('a file that cannot be read leaves the report of the one before', async () => {
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await shown();
    fireEvent.change(screen.getByLabelText('Answer sheet'), { target: { files: [WORKBOOK] } });
    expect((await screen.findByRole('alert')).textContent).toContain('That is a workbook');
    expect(screen.getByRole('heading', { name: 'Summary' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Forget it' })).toBeTruthy();
  });

  it('cancelled: it can be tried again, and is there after a reload', async () => {
    answer = () => new Promise(() => undefined);
    const first = render(<SheetPage sets={SETS} />);
    paste(SHEET);
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    const again = screen.getByRole('button', { name: 'Try again' });
    await waitFor(() => expect(document.activeElement).toBe(again));
    answer = graded;
    fireEvent.click(again);
    await shown();
    first.unmount();
    render(<SheetPage sets={SETS} />);
    await shown();
  });

  it('no server: it can be tried again', async () => {
    answer = () => Promise.reject(new TypeError('network'));
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    answer = graded;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await shown();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('the server has too much to do: it waits and goes on', async () => {
    answer = (request) =>
      sent.length === 1
        ? Response.json({ error: 'later' }, { status: 429, headers: { 'retry-after': '0.05' } })
        : graded(request);
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    await waitFor(() => expect(sent).toHaveLength(2));
    await shown();
  });

  it('who plays in a room is told what to do', async () => {
    answer = () => Response.json({ error: 'You play this lab in a workshop.' }, { status: 409 });
    render(<SheetPage sets={SETS} />);
    paste(SHEET);
    expect((await screen.findByRole('alert')).textContent).toContain('You play this lab');
  });

  it('no sheet at all', async () => {
    render(<SheetPage sets={SETS} />);
    paste('a,b\nc,d');
    expect((await screen.findByRole('alert')).textContent).toContain('has to name the columns');
    expect(sent).toEqual([]);
  });
});
