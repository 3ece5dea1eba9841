import 'server-only';
import { listModules, type Module } from '../lessons';
import { cached } from './cached';
import { publicLabs } from './labs';

const all = cached((root: string) => listModules(root));

/** The course as it stands in content/lessons. */
export const modules = (): Promise<readonly Module[]> => all(process.cwd());

export interface SiteItem {
  readonly group: 'Lessons' | 'Labs' | 'Pages';
  readonly title: string;
  readonly href: string;
}

/** Every place that the palette can go to. */
export async function siteIndex(): Promise<SiteItem[]> {
  const lessons = (await modules()).flatMap((module) => module.lessons);
  const labs = await publicLabs();
  return [
    ...lessons.map(({ id, title }) => ({ group: 'Lessons', title, href: `/learn/${id}` }) as const),
    ...labs.map(({ id, title }) => ({ group: 'Labs', title, href: `/labs/${id}` }) as const),
    ...(await modules()).flatMap(pagesOf),
    { group: 'Pages', title: 'Home', href: '/' },
    { group: 'Pages', title: 'Course: all lessons', href: '/learn' },
    { group: 'Pages', title: 'Glossary', href: '/glossary' },
    { group: 'Pages', title: 'Workbench: your own logs', href: '/workbench' },
    { group: 'Pages', title: 'Policy evaluator', href: '/policies' },
    { group: 'Pages', title: 'Check an answer', href: '/check' },
    { group: 'Pages', title: 'Answer sheets: grade a class', href: '/check/sheet' },
    { group: 'Pages', title: 'Workshops', href: '/workshops' },
    { group: 'Pages', title: 'Join a workshop', href: '/join' },
    { group: 'Pages', title: 'Open a workshop', href: '/workshops/new' },
    { group: 'Pages', title: 'Review: what is due', href: '/review' },
    { group: 'Pages', title: 'Your progress', href: '/progress' },
    { group: 'Pages', title: 'Your certificate', href: '/progress/certificate' },
  ];
}

/** A module's own pages beside its lessons. */
function pagesOf({ id, title, preAssessment, review }: Module): SiteItem[] {
  const page = (name: string, end = '') =>
    ({ group: 'Pages', title: name, href: `/learn/${id}${end}` }) as const;
  return [
    page(`Module: ${title}`),
    ...(preAssessment === undefined ? [] : [page(`Before ${title}`, '/before')]),
    ...(review === undefined ? [] : [page(`Review: ${title}`, '/review')]),
  ];
}
