/** A quiz by the ids of the questions that it asks by themselves, without their variants. */
export interface HomeQuiz {
  readonly id: string;
  readonly questions: readonly string[];
}
/** What lists show of a lesson and of a lab. */
export interface HomeLesson {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly quiz?: HomeQuiz;
}
/** A lesson before or after another in the course. */
export type Neighbour = Pick<HomeLesson, 'id' | 'title'>;

export interface HomeModule {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly HomeLesson[];
  /** Asked before it: each question with the lesson that it may spare. */
  readonly before?: {
    readonly id: string;
    readonly questions: readonly { readonly id: string; readonly lesson: string }[];
  };
  readonly review?: HomeQuiz;
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
