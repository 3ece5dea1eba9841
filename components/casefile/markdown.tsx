import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkGfm);
type Node = ReturnType<typeof markdown.parse>['children'][number];

interface MarkdownProps {
  text: string;
  /** The heading that `#` becomes. */
  top: 1 | 2;
}

/** A learner's Markdown. What is not in the list below is shown as the text that it is. */
export default function Markdown({ text, top }: MarkdownProps) {
  const tree = useMemo(() => markdown.parse(text), [text]);
  return <>{all(tree.children, top)}</>;
}

const all = (nodes: readonly Node[], top: number): ReactNode =>
  nodes.map((node, at) => <Fragment key={at}>{drawn(node, top)}</Fragment>);

function drawn(node: Node, top: number): ReactNode {
  const inner = 'children' in node ? all(node.children as readonly Node[], top) : null;
  switch (node.type) {
    case 'heading':
      return createElement(`h${Math.min(6, node.depth + top - 1)}`, null, inner);
    case 'paragraph':
      return <p>{inner}</p>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inner}</ol> : <ul>{inner}</ul>;
    case 'listItem':
      return <li>{inner}</li>;
    case 'blockquote':
      return <blockquote>{inner}</blockquote>;
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'delete':
      return <del>{inner}</del>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return /^https?:\/\//.test(node.url) ? (
        <a href={node.url} rel="noreferrer" target="_blank">
          {inner}
        </a>
      ) : (
        inner
      );
    case 'image':
      return node.alt;
    case 'table':
      return <Table rows={node.children} top={top} />;
    case 'text':
    case 'html':
      return node.value;
    default:
      return inner;
  }
}

type Rows = Extract<Node, { type: 'table' }>['children'];

function Table({ rows, top }: { rows: Rows; top: number }) {
  const [head, ...body] = rows;
  return (
    <table>
      <thead>
        <tr>
          {head?.children.map((cell, at) => (
            <th key={at}>{all(cell.children, top)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.children.map((cell, at) => (
              <td key={at}>{all(cell.children, top)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
