/** What the home page lists of a lesson and of a lab. */
export interface HomeLesson {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** The ids of its knowledge check's questions, as the progress knows them. */
  readonly quiz?: { readonly id: string; readonly questions: readonly string[] };
}
export interface HomeModule {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly HomeLesson[];
}
export interface HomeLab {
  readonly id: string;
  readonly title: string;
  readonly tagline: string;
  readonly summary: string;
  readonly minutes: number;
  readonly points: number;
  readonly questions: readonly string[];
  readonly files: readonly string[];
}
