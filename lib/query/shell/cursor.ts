/** The words of the command that the cursor stands in, as far as it is typed. */

export interface Cursor {
  /** The words before the one at the cursor, unquoted; the first is the command. */
  readonly words: readonly string[];
  /** The word at the cursor, unquoted, which may be empty. */
  readonly text: string;
  /** Where it begins, its quote included. */
  readonly start: number;
  /** The quote that is open at the cursor. */
  readonly quote: '' | "'" | '"';
  /** True after `>`, `<` and their like. */
  readonly redirects: boolean;
}

export function wordsBefore(line: string): Cursor {
  let words: string[] = [];
  let text = '';
  let start = 0;
  let quote: Cursor['quote'] = '';
  let open = false;
  let redirects = false;
  const end = () => {
    // A redirection's file is no argument, an assignment before a command no command.
    const assigns = words.length === 0 && /^[A-Za-z_]\w*=/.test(text);
    if (open && !redirects && !assigns) words.push(text);
    if (open) redirects = false;
    text = '';
    open = false;
  };
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (quote) {
      if (char === quote) quote = '';
      else if (quote === '"' && char === '\\' && /["\\$`]/.test(line[i + 1] ?? ''))
        text += line[++i]!;
      else text += char;
      continue;
    }
    if (/\s/.test(char)) {
      end();
      if (char === '\n') words = [];
      start = i + 1;
      continue;
    }
    if (
      /[|;&(){}`]/.test(char) &&
      !(char === '{' && line[i - 1] === '$') &&
      !(char === '}' && open)
    ) {
      end();
      words = [];
      redirects = false;
      start = i + 1;
      continue;
    }
    if (char === '>' || char === '<') {
      if (/^\d$/.test(text)) text = '';
      open = text !== '';
      end();
      redirects = true;
      start = i + 1;
      continue;
    }
    if (!open) start = i;
    open = true;
    if (char === "'" || char === '"') quote = char;
    else if (char === '\\' && i + 1 < line.length) text += line[++i]!;
    else text += char;
  }
  const keyword = words.findLastIndex((word) =>
    /^(then|do|else|if|while|until|!|time|xargs)$/.test(word),
  );
  return {
    words: words.slice(keyword + 1),
    text,
    start: open ? start : line.length,
    quote,
    redirects,
  };
}
