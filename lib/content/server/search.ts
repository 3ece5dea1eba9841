import 'server-only';
import { lessonSource, type Lesson, type Module } from '../lessons';
import { parseMdx } from '../mdx/parse';
import { lessonEntries, type SearchEntry } from '../search';
import { glossary } from './glossary';
import { publicLabs } from './labs';
import { quizForPage } from './quizzes';
import { modules } from './site';

/** Everything that full-text search looks through. Public text alone: no answers, no reasons. */
export async function searchEntries(): Promise<SearchEntry[]> {
  const course = await modules();
  const lessons = course.flatMap((module) => module.lessons);
  return [
    ...(await glossary()).map(({ id, term, also, short, more }) => ({
      href: `/glossary#${id}`,
      kind: 'Term' as const,
      title: term,
      text: [also.join(', '), short, more ?? ''].filter(Boolean).join('\n'),
    })),
    ...(await Promise.all(lessons.map(entriesOf))).flat(),
    ...(await Promise.all(course.flatMap(quizzesOf).map(questionsOf))).flat(),
    ...(await publicLabs()).flatMap(({ id, title, tagline, questions }) => [
      { href: `/labs/${id}`, kind: 'Lab' as const, title, text: tagline },
      ...questions.map(({ prompt }) => ({
        href: `/labs/${id}`,
        kind: 'Question' as const,
        title,
        text: prompt,
      })),
    ]),
  ];
}

const entriesOf = async (lesson: Lesson) =>
  lessonEntries(lesson, parseMdx(await lessonSource(process.cwd(), lesson)));

/** Each quiz with the page that asks it. */
function quizzesOf({ id, preAssessment, review, lessons }: Module) {
  const places = [
    { quiz: preAssessment, href: `/learn/${id}/before` },
    ...lessons.map((lesson) => ({ quiz: lesson.quiz, href: `/learn/${lesson.id}` })),
    { quiz: review, href: `/learn/${id}/review` },
  ];
  return places.flatMap(({ quiz, href }) => (quiz === undefined ? [] : [{ quiz, href }]));
}

async function questionsOf(place: {
  readonly quiz: string;
  readonly href: string;
}): Promise<SearchEntry[]> {
  const quiz = await quizForPage(place.quiz);
  return (quiz?.questions ?? []).map(({ prompt }) => ({
    href: place.href,
    kind: 'Question',
    title: quiz?.title ?? '',
    text: prompt,
  }));
}
