import type { Complaint, Node } from './allow';

const PROPS = ['id', 'caption'];
const isAnatomy = (node: Node) => node.type === 'mdxJsxFlowElement' && node.name === 'Anatomy';
const fencesOf = (node: Node) => (node.children ?? []).filter(({ type }) => type === 'code');

/** Remark plugin: the fence inside `<Anatomy>` becomes its prop `text`. Judges nothing. */
export function remarkAnatomy() {
  return (tree: Node) => visit(tree);
}

function visit(node: Node): void {
  if (isAnatomy(node)) {
    const value = fencesOf(node)[0]?.value ?? '';
    (node.attributes ??= []).push({ type: 'mdxJsxAttribute', name: 'text', value });
    node.children = [];
  }
  node.children?.forEach(visit);
}

/** Everything that is wrong with the records to be explained, at once. */
export function anatomyComplaints(tree: Node): Complaint[] {
  const own = isAnatomy(tree) ? faults(tree) : [];
  return [...own, ...(tree.children ?? []).flatMap(anatomyComplaints)];
}

function faults(node: Node): Complaint[] {
  const line = node.position?.start.line ?? 1;
  const given = (name: string) => node.attributes?.find((one) => one.name === name)?.value;
  const found: Complaint[] = [];
  const say = (condition: boolean, message: string, at = line) =>
    condition && found.push({ line: at, message });
  say(
    !/^[a-z][a-z0-9-]*$/.test(String(given('id') ?? '')),
    'An <Anatomy> needs an id: small letters, digits, hyphens.',
  );
  say(!given('caption'), 'An <Anatomy> needs a caption: what the record is.');
  for (const { name = '' } of node.attributes ?? [])
    say(!PROPS.includes(name), `<Anatomy> does not know the prop "${name}".`);
  const [fence] = fencesOf(node);
  if (node.children?.length !== 1 || fence?.lang !== 'json')
    say(true, '<Anatomy> holds one ```json fence with one record, and nothing else.');
  else {
    const problem = notARecord(fence.value ?? '');
    say(problem !== undefined, problem ?? '', fence.position?.start.line);
  }
  return found;
}

function notARecord(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const object = typeof value === 'object' && value !== null && !Array.isArray(value);
    return object ? undefined : 'The record of an <Anatomy> is one JSON object.';
  } catch (error) {
    return `The record of an <Anatomy> is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}
