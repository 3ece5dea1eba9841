import type { Node } from '../mdx/allow';
import { parseMdx } from '../mdx/parse';
import { lessonSource, readCourse, type Course, type Lesson } from '../lessons';
import { quizFiles } from '../quizzes';
import { labIds } from '../read-lab';
import type { QuizFile, QuizQuestionFile } from '../schema/quiz';
import type { YamlFile } from '../yaml';

/** Everything of content/ that refers to something else, read once for all checks. */
export interface ContentSource {
  readonly root: string;
  readonly course: Course;
  /** In reading order, over all modules. */
  readonly lessons: readonly ReadLesson[];
  readonly quizzes: ReadonlyMap<string, YamlFile<QuizFile>>;
  readonly labs: readonly string[];
}

export interface ReadLesson extends Lesson {
  readonly text: string;
  /** Absent where the text is not MDX. */
  readonly tree?: Node;
}

export async function readContent(root: string): Promise<ContentSource> {
  const course = await readCourse(root);
  const lessons = course.modules.flatMap((module) => module.lessons);
  const quizzes = new Map<string, YamlFile<QuizFile>>();
  for (const id of await quizFiles.ids(root)) quizzes.set(id, await quizFiles.read(root, id));
  return {
    root,
    course,
    lessons: await Promise.all(
      lessons.map(async (lesson) => {
        const text = await lessonSource(root, lesson);
        return { ...lesson, text, ...treeOf(text) };
      }),
    ),
    quizzes,
    labs: await labIds(root),
  };
}

/** A question by `quiz/question`. */
export function questionAt(content: ContentSource, ref: string): QuizQuestionFile | undefined {
  const [quiz = '', id] = ref.split('/');
  return content.quizzes.get(quiz)?.value?.questions.find((question) => question.id === id);
}

function treeOf(text: string): { tree?: Node } {
  try {
    return { tree: parseMdx(text) };
  } catch {
    return {};
  }
}
