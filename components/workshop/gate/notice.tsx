import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  children: ReactNode;
  /** What can be done. */
  actions?: ReactNode;
}

/** Stands where a room would, and says why it does not. */
export function Notice({ title, children, actions }: NoticeProps) {
  return (
    <div className="mx-auto w-full max-w-[34rem] px-5 pt-16 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">{title}</h1>
      <div className="mt-3 text-lead text-ink-2">{children}</div>
      {actions && <div className="mt-7 flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
