/**
 * `--exclude` and `--include`: in their order, the last that matches decides.
 * https://docs.aws.amazon.com/cli/latest/reference/s3/#use-of-exclude-and-include-filters
 */
import type { Input } from '../input';

export function chosen<Item extends { readonly name: string }>(
  items: readonly Item[],
  input: Input,
): readonly Item[] {
  const rules = (input.list('filters') ?? []).map((rule) => {
    const equals = rule.indexOf('=');
    return { include: rule.startsWith('include='), matches: glob(rule.slice(equals + 1)) };
  });
  return items.filter(({ name }) =>
    rules.reduce((kept, rule) => (rule.matches.test(name) ? rule.include : kept), true),
  );
}

/** As Python's fnmatch: `*` goes over slashes too, `[!…]` is all but these. */
function glob(pattern: string): RegExp {
  const source = pattern.replace(
    /\[(!?)(\]?[^\]]*)\]|([*?])|([\\^$.|+(){}[\]/])/g,
    (
      _,
      not: string | undefined,
      set: string | undefined,
      wild: string | undefined,
      plain: string,
    ) => {
      if (set !== undefined) return `[${not ? '^' : ''}${set.replaceAll('\\', '\\\\')}]`;
      if (wild !== undefined) return wild === '*' ? '.*' : '.';
      return `\\${plain}`;
    },
  );
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    // A set that is none matches nothing.
    return /(?!)/;
  }
}
