import { Check, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const KINDS = {
  note: { icon: Info, className: 'border-l-accent', tint: 'text-accent', word: 'Note' },
  trap: { icon: TriangleAlert, className: 'border-l-warn', tint: 'text-warn', word: 'Trap' },
  check: { icon: Check, className: 'border-l-ok', tint: 'text-ok', word: 'Check' },
} as const;

interface CalloutProps {
  kind?: keyof typeof KINDS;
  title?: string;
  children: ReactNode;
}

export function Callout({ kind = 'note', title, children }: CalloutProps) {
  const { icon: Icon, className, tint, word } = KINDS[kind];
  return (
    <aside
      className={`rounded-r border-l-2 bg-sunken px-4 py-3 text-base leading-relaxed ${className}`}
    >
      <p className={`flex items-center gap-2 text-sm font-semibold ${tint}`}>
        <Icon size={15} aria-hidden />
        {title ?? word}
      </p>
      <div className="mt-1 [&>*+*]:mt-2">{children}</div>
    </aside>
  );
}
