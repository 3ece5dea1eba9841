/** What a verb is given of the world, so that it can be tried without a process. */
export interface World {
  /** The repository. */
  readonly root: string;
  out(text: string): void;
  err(text: string): void;
  stdin(): Promise<Uint8Array>;
}

export interface Verb {
  /** The whole help. */
  readonly help: string;
  /** Resolves with the exit code. Throws `Usage` where the command line is wrong. */
  run(args: readonly string[], world: World): Promise<number>;
}

/** The command line is wrong: exit code 2, and where help is. */
export class Usage extends Error {}
