import type { Draft } from './schema';

/** A case of the evaluator as pages have it. */
export interface PublicEvaluation {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  /** The AWS page that it follows. */
  readonly source: string;
  readonly start: Draft;
  readonly variations: readonly {
    readonly id: string;
    /** What its button says. */
    readonly say: string;
    readonly draft: Draft;
  }[];
}
