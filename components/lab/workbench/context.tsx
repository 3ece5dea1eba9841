'use client';

import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import type { Language, LogScope } from '@/lib/query/types';

export interface WorkbenchRequest {
  readonly action: 'run' | 'insert' | 'show';
  readonly language: Language;
  /** Nothing where a pane is only to be shown. */
  readonly query: string;
  /** Where CloudWatch Logs is to look. */
  readonly scope?: LogScope;
}

/** What the rest of a lab's page may ask of its workbench. */
export interface WorkbenchControl {
  /** Shows the language and runs the query there, as if it had been typed. */
  run(language: Language, query: string, scope?: LogScope): void;
  /** Puts the query into the draft, for the learner to change and run. */
  insert(language: Language, query: string): void;
  /** Shows the language and gives it the focus. */
  show(language: Language): void;
}

/** Requests wait here until a workbench is on the page. */
class Requests implements WorkbenchControl {
  private waiting: WorkbenchRequest[] = [];
  private handler?: (request: WorkbenchRequest) => void;
  private listener?: (request: WorkbenchRequest) => void;

  readonly run = (language: Language, query: string, scope?: LogScope) =>
    this.send({ action: 'run', language, query, ...(scope && { scope }) });
  readonly insert = (language: Language, query: string) =>
    this.send({ action: 'insert', language, query });
  readonly show = (language: Language) => this.send({ action: 'show', language, query: '' });

  readonly serve = (handler: (request: WorkbenchRequest) => void) => {
    this.handler = handler;
    for (const request of this.waiting.splice(0)) handler(request);
    return () => {
      if (this.handler === handler) this.handler = undefined;
    };
  };

  /** Told of every request, before it is done. */
  listen(listener: (request: WorkbenchRequest) => void): void {
    this.listener = listener;
  }

  private send(request: WorkbenchRequest) {
    this.listener?.(request);
    if (this.handler) this.handler(request);
    else this.waiting.push(request);
  }
}

const Context = createContext<Requests | null>(null);

interface ProviderProps {
  children: ReactNode;
  /** Told of every request, before it is done: where the layout must show the workbench first. */
  onRequest?: (request: WorkbenchRequest) => void;
}

/** Stands above the workbench and all that speaks to it. */
export function WorkbenchProvider({ children, onRequest }: ProviderProps) {
  const [requests] = useState(() => new Requests());
  const told = useEffectEvent((request: WorkbenchRequest) => onRequest?.(request));
  useEffect(() => {
    requests.listen((request) => told(request));
  }, [requests]);
  return <Context value={requests}>{children}</Context>;
}

/** The page's workbench, or null where there is none (a lesson). */
export function useOptionalWorkbench(): WorkbenchControl | null {
  return use(Context);
}

/** @throws Error outside a `WorkbenchProvider`. */
export function useWorkbench(): WorkbenchControl {
  const control = use(Context);
  if (!control) throw new Error('useWorkbench needs a WorkbenchProvider above it');
  return control;
}

/** For the workbench itself: does what is asked while `ready`, and what was asked before. */
export function useRequests(ready: boolean, handler: (request: WorkbenchRequest) => void): void {
  const requests = use(Context);
  const own = useMemo(() => requests ?? new Requests(), [requests]);
  const handle = useEffectEvent(handler);
  useEffect(() => (ready ? own.serve((request) => handle(request)) : undefined), [own, ready]);
}
