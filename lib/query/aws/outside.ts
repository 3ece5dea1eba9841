/** What the command needs of the terminal that it runs in. */
import type { Diagnostic } from '../types';

export interface Outside {
  readonly files: {
    readonly cwd: string;
    resolve(name: string): string;
    kind(name: string): 'file' | 'directory' | undefined;
    entry(name: string): { readonly bytes: number } | undefined;
    read(name: string): Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }>;
    list(directory: string): readonly string[];
    writeProblem(name: string): string | undefined;
    makeFolders(name: string): string | undefined;
    write(name: string, bytes: Uint8Array): void;
  };
  readonly environment: Readonly<Record<string, string>>;
  /** Columns of the terminal. */
  readonly width: number;
  print(text: string): void;
  printBytes(bytes: Uint8Array): void;
  /** To stderr. */
  complain(text: string): void;
  page(title: string, text: string): void;
  report(diagnostic: Diagnostic): void;
  pause(): Promise<void>;
}
