/** Every node of a command line's tree, the nested scripts of substitutions included. */
import { forEachChild, type SyntaxNode } from 'unbash';

export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  forEachChild(node, (child) => walk(child, visit));
}
