import { LANGUAGE_BY_EXTENSION } from '@/lib/query/languages';
import type { Language } from '@/lib/query/types';
import type { Complaint, Node } from './allow';
import { parseMdx } from './parse';

/** One live query of a lesson, as its author wrote it between `<Query>` and `</Query>`. */
export interface Cell {
  readonly id: string;
  readonly language: Language;
  /** What the editor holds at first. */
  readonly code: string;
  /** The stdout that the query prints (see `printsAsExpected`). */
  readonly output?: string;
  /** The finished command of a `blank` or an `empty` cell. */
  readonly solution?: string;
  readonly caption?: string;
  /** The reader completes the clause written `____`. */
  readonly blank: boolean;
  /** The editor holds the task as a comment, nothing more. */
  readonly empty: boolean;
  /** A question that is asked before the first run. */
  readonly predict?: string;
  /** Line of `<Query` in the file, from 1. */
  readonly line: number;
}

const PROPS = ['id', 'caption', 'blank', 'empty', 'predict'];

/** Every cell of a lesson, in order. Throws where the source is not MDX; judges nothing else. */
export function extractCells(source: string): Cell[] {
  return queries(parseMdx(source)).map(readCell);
}

/** Everything that is wrong with the cells of a tree, at once. */
export function cellComplaints(tree: Node): Complaint[] {
  const seen = new Set<string>();
  return queries(tree).flatMap((node) => {
    const cell = readCell(node);
    const wrong = faults(node, cell);
    if (seen.has(cell.id)) wrong.push(`Two cells are called "${cell.id}"; an id is used once.`);
    seen.add(cell.id);
    return wrong.map((message) => ({ line: cell.line, message }));
  });
}

function readCell(node: Node): Cell {
  const code = node.children?.find(
    (child) => isCode(child) && LANGUAGE_BY_EXTENSION[child.lang ?? ''],
  );
  return {
    id: attribute(node, 'id') ?? '',
    language: LANGUAGE_BY_EXTENSION[code?.lang ?? ''] ?? 'shell',
    code: code?.value ?? '',
    output: fence(node, 'output'),
    solution: fence(node, 'solution'),
    caption: attribute(node, 'caption'),
    blank: has(node, 'blank'),
    empty: has(node, 'empty'),
    predict: attribute(node, 'predict'),
    line: node.position?.start.line ?? 1,
  };
}

function faults(node: Node, cell: Cell): string[] {
  const wrong: string[] = [];
  const fences = node.children ?? [];
  const say = (condition: boolean, message: string) => condition && wrong.push(message);
  say(!/^[a-z][a-z0-9-]*$/.test(cell.id), 'A cell needs an id: small letters, digits, hyphens.');
  say(
    fences.some((child) => !isCode(child)),
    'A cell holds fences and nothing else.',
  );
  say(
    fences.filter((child) => LANGUAGE_BY_EXTENSION[child.lang ?? '']).length !== 1,
    'A cell holds one ```sh, ```sql, ```insights or ```filter fence.',
  );
  for (const child of fences) {
    const lang = child.lang ?? '';
    const known = lang in LANGUAGE_BY_EXTENSION || lang === 'output' || lang === 'solution';
    say(isCode(child) && !known, `A cell does not know the fence \`\`\`${lang}.`);
  }
  for (const { name = '' } of node.attributes ?? []) {
    say(!PROPS.includes(name), `A cell does not know the prop "${name}".`);
  }
  say(cell.blank && cell.empty, 'A cell is blank or empty, not both.');
  say(
    (cell.blank || cell.empty) !== (cell.solution !== undefined),
    'A blank or empty cell has a ```solution fence, and no other cell has one.',
  );
  say(cell.blank !== cell.code.includes('____'), 'A blank cell, and no other, holds ____.');
  say(
    cell.empty && cell.code.split('\n').some((line) => !/^(#|--)/.test(line)),
    'An empty cell holds only the task, as a comment.',
  );
  return wrong;
}

function queries(node: Node): Node[] {
  const own = node.type === 'mdxJsxFlowElement' && node.name === 'Query' ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(queries)];
}

const isCode = (node: Node) => node.type === 'code';
const has = (node: Node, name: string) => node.attributes?.some((a) => a.name === name) ?? false;

function attribute(node: Node, name: string): string | undefined {
  const value = node.attributes?.find((a) => a.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
function fence(node: Node, lang: string): string | undefined {
  return node.children?.find((child) => isCode(child) && child.lang === lang)?.value ?? undefined;
}
