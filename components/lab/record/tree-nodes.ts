/** A JSON value as the rows of a tree, and where its keys lead. Pure. */
import type { Json } from '@/lib/query/types';
import type { Path } from './paths';

export interface TreeNode {
  /** Unique within the record: the path as JSON. */
  readonly id: string;
  readonly path: Path;
  readonly label: string;
  readonly value: Json;
  /** 1 for the record's own fields. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
}

const entriesOf = (value: Json): [string | number, Json][] => {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item, at) => [at, item]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
};
const hasEntries = (value: Json) => entriesOf(value).length > 0;
export const idOf = (path: Path) => JSON.stringify(path);

/** The nodes that are to be seen, from top to bottom. */
export function treeNodes(record: Json, closed: ReadonlySet<string>): TreeNode[] {
  const nodes: TreeNode[] = [];
  const add = (value: Json, path: Path) => {
    const entries = entriesOf(value);
    entries.forEach(([key, child], at) => {
      const childPath = [...path, key];
      const id = idOf(childPath);
      const expandable = hasEntries(child);
      const expanded = expandable && !closed.has(id);
      nodes.push({
        id,
        path: childPath,
        label: String(key),
        value: child,
        level: childPath.length,
        position: at + 1,
        siblings: entries.length,
        expandable,
        expanded,
      });
      if (expanded) add(child, childPath);
    });
  };
  add(record, []);
  return nodes;
}

/** The ids of all that can be closed. */
export function expandableIds(record: Json): string[] {
  const nodes = treeNodes(record, new Set());
  return nodes.filter((node) => node.expandable).map((node) => node.id);
}

/** What a key asks for, given the node that is active. */
export type TreeMove =
  { readonly to: string } | { readonly open: string } | { readonly close: string } | undefined;

export function treeKey(nodes: readonly TreeNode[], active: string, key: string): TreeMove {
  const at = nodes.findIndex((node) => node.id === active);
  const node = nodes[at];
  const to = (target: TreeNode | undefined): TreeMove => target && { to: target.id };
  switch (key) {
    case 'ArrowDown':
      return to(nodes[at + 1]);
    case 'ArrowUp':
      return to(nodes[at - 1]);
    case 'Home':
      return to(nodes[0]);
    case 'End':
      return to(nodes.at(-1));
    case 'ArrowRight':
      if (!node?.expandable) return undefined;
      return node.expanded ? to(nodes[at + 1]) : { open: node.id };
    case 'ArrowLeft':
      if (node?.expanded) return { close: node.id };
      return to(nodes.findLast((other, index) => index < at && other.level < (node?.level ?? 0)));
    default:
      return undefined;
  }
}

/** The next node after the active one whose label begins with what was typed. */
export function typeAhead(
  nodes: readonly TreeNode[],
  active: string,
  typed: string,
): string | undefined {
  const at = nodes.findIndex((node) => node.id === active);
  // A first letter goes on to the next match; more letters may stay where they are.
  const from = typed.length > 1 ? at : at + 1;
  const turned = [...nodes.slice(from), ...nodes.slice(0, from)];
  const folded = typed.toLowerCase();
  return turned.find((node) => node.label.toLowerCase().startsWith(folded))?.id;
}
