'use client';

interface KeyRowProps {
  onTab: () => void;
  onUp: () => void;
  onDown: () => void;
  onText: (text: string) => void;
}

/** Keys that a phone's keyboard lacks or hides. */
export function KeyRow({ onTab, onUp, onDown, onText }: KeyRowProps) {
  const keys: readonly (readonly [face: string, name: string, act: () => void])[] = [
    ['Tab', 'Complete', onTab],
    ['↑', 'Earlier command', onUp],
    ['↓', 'Later command', onDown],
    ['|', 'Pipe', () => onText('|')],
    ["'", 'Single quote', () => onText("'")],
    ['"', 'Double quote', () => onText('"')],
    ['.', 'Dot', () => onText('.')],
    ['[]', 'Brackets', () => onText('[]')],
  ];
  return (
    <div role="toolbar" aria-label="Keys" className="flex border-b border-line sm:hidden">
      {keys.map(([face, name, act]) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          // The press must not take the focus, or the keyboard would close.
          onPointerDown={(event) => event.preventDefault()}
          onClick={act}
          className="font-data h-10 min-w-0 flex-1 text-ink-2 not-last:border-r not-last:border-line active:bg-hover"
        >
          {face}
        </button>
      ))}
    </div>
  );
}
