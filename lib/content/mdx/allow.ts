/**
 * What a lesson or a brief may use. MDX here is prose with a few named components: no imports, no
 * exports, no JavaScript expressions, so that nothing in content can run code.
 */
export const ALLOWED_COMPONENTS = [
  'Query',
  'Callout',
  'Quiz',
  'Figure',
  'LabLink',
  'Integrity',
  'AlarmBench',
  'Term',
  'Evaluation',
  'Anatomy',
  'Sorter',
  'PlanBuilder',
] as const;

/** The part of a Markdown syntax tree node that is looked at here. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  lang?: string | null;
  meta?: string | null;
  children?: Node[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
}

export interface Complaint {
  readonly line: number;
  readonly message: string;
}

const EXPRESSIONS = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'];

/** Everything in the tree that content may not hold. */
export function complaints(tree: Node): Complaint[] {
  const found: Complaint[] = [];
  const visit = (node: Node) => {
    const line = node.position?.start.line ?? 1;
    if (EXPRESSIONS.includes(node.type)) {
      found.push({
        line,
        message: 'MDX may not import, export or hold a {JavaScript} expression.',
      });
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (!ALLOWED_COMPONENTS.some((name) => name === node.name)) {
        found.push({
          line,
          message: `<${node.name}> is not allowed; content may use ${ALLOWED_COMPONENTS.join(', ')}.`,
        });
      }
      for (const attribute of node.attributes ?? []) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') {
          if (attribute.value != null) {
            found.push({ line, message: 'Write attributes as plain strings: name="value".' });
          }
        }
      }
    }
    node.children?.forEach(visit);
  };
  visit(tree);
  return found;
}
