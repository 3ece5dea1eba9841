import { bundleMDX } from 'mdx-bundler';
import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { complaints } from './allow';
import { remarkAnatomy } from './anatomy';
import { rehypeHighlight } from './highlight';
import { parseMdx } from './parse';
import { remarkQueryCells } from './query-cells';
import { remarkTerms, type Findable } from './terms';

export type MdxBody = React.ComponentType<{ components: Record<string, unknown> }>;

/**
 * MDX source -> a component for a server page. The code that mdx-bundler makes is evaluated here,
 * on the server; the browser gets what it rendered and never evaluates a string.
 * Throws with file and line where the source is wrong.
 * @param terms are marked where they stand first
 */
export async function compileMdx(
  file: string,
  source: string,
  terms: readonly Findable[] = [],
): Promise<MdxBody> {
  try {
    // Before bundling: the bundler adds an export of its own for the frontmatter.
    const [first] = complaints(parseMdx(source));
    if (first) throw new Error(`line ${first.line}: ${first.message}`);
    const { code } = await bundleMDX({
      source,
      mdxOptions(options) {
        options.remarkPlugins = [
          ...(options.remarkPlugins ?? []),
          remarkGfm,
          remarkQueryCells,
          remarkAnatomy,
          [remarkTerms, { terms }],
        ];
        options.rehypePlugins = [...(options.rehypePlugins ?? []), rehypeSlug, rehypeHighlight];
        return options;
      },
    });
    return evaluate(code);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What mdx-bundler/client does, but with the React of the server layer and without react-dom. */
function evaluate(code: string): MdxBody {
  const scope = { React, ReactDOM: undefined, _jsx_runtime: jsxRuntime };
  const load = new Function(...Object.keys(scope), code) as (...args: unknown[]) => {
    default: MdxBody;
  };
  return load(...Object.values(scope)).default;
}
