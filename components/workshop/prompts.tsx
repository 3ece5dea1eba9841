'use client';

import { createContext, type ReactNode, use } from 'react';

const Prompts = createContext<Readonly<Record<string, string>>>({});

interface PromptsProviderProps {
  /** By ref. */
  prompts: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** What the questions ask, for pages that name them. */
export const PromptsProvider = ({ prompts, children }: PromptsProviderProps) => (
  <Prompts value={prompts}>{children}</Prompts>
);

/** What a question asks; its name where the content has changed since. */
export function usePrompts(): (ref: string) => string {
  const prompts = use(Prompts);
  return (ref) => prompts[ref] ?? ref.slice(ref.lastIndexOf('/') + 1);
}
