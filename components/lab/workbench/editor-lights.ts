/** Places of a text that are lit from outside: a statement by its lines, its elements by themselves. */
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

export interface Light {
  readonly kind: 'statement' | 'matched' | 'differs';
  readonly start: number;
  readonly end: number;
}

const set = StateEffect.define<DecorationSet>();

export const lightsField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lights, transaction) {
    for (const effect of transaction.effects) if (effect.is(set)) return effect.value;
    return lights.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const LINE = Decoration.line({ class: 'light-statement' });
const MARKS = {
  matched: Decoration.mark({ class: 'light-matched' }),
  differs: Decoration.mark({ class: 'light-differs' }),
};

/** Lights these places and no others, and scrolls to the first; the caret stays where it is. */
export function showLights(view: EditorView, lights: readonly Light[]): void {
  const { doc } = view.state;
  const ranges = lights.flatMap(({ kind, start, end: to }) => {
    const end = Math.min(to, doc.length);
    if (start >= end) return [];
    if (kind !== 'statement') return [MARKS[kind].range(start, end)];
    const lines = [];
    for (let at = doc.lineAt(start); ; at = doc.line(at.number + 1)) {
      lines.push(LINE.range(at.from));
      if (at.to >= end || at.number === doc.lines) return lines;
    }
  });
  view.dispatch({ effects: set.of(Decoration.set(ranges, true)) });
  const first = lights.find(({ kind }) => kind === 'differs') ?? lights[0];
  if (first && first.start < doc.length) reveal(view, first.start);
}

/** Scrolls the editor alone: CodeMirror's own way would move the page as well. */
function reveal(view: EditorView, offset: number): void {
  view.requestMeasure({
    read: () => {
      const { top, bottom } = view.lineBlockAt(offset);
      const { scrollTop, clientHeight } = view.scrollDOM;
      const seen = top >= scrollTop && bottom <= scrollTop + clientHeight;
      return seen ? undefined : Math.max(0, top - clientHeight / 3);
    },
    write: (top) => {
      if (top !== undefined) view.scrollDOM.scrollTop = top;
    },
  });
}
