import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What stands at the head of a lesson's MDX. */
export const LessonMeta = z.strictObject({
  title: z.string().min(3),
  summary: z.string().min(20).describe('One sentence: what you can do afterwards'),
  minutes: z.number().int().positive(),
  goals: z.array(z.string()).min(2).max(6),
  lab: z.string().optional().describe('The lab whose evidence the live queries ask'),
  quiz: z.string().optional().describe('The knowledge check that closes the lesson'),
  updated: z.string().describe('The day the facts were last checked, YYYY-MM-DD'),
});

export const ModuleMeta = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  order: z.number(),
});

export interface Lesson extends z.infer<typeof LessonMeta> {
  readonly module: string;
  readonly slug: string;
  /** `<module>/<slug>`, the key of its progress. */
  readonly id: string;
  readonly file: string;
}
export interface Module extends z.infer<typeof ModuleMeta> {
  readonly lessons: readonly Lesson[];
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

async function readLesson(root: string, module: string, name: string): Promise<Lesson> {
  const file = path.join('content', 'lessons', module, name);
  const source = await readFile(path.join(root, file), 'utf8');
  const head = FRONTMATTER.exec(source)?.[1];
  if (!head) throw new Error(`${file}:1: a lesson opens with --- and its frontmatter.`);
  const meta = LessonMeta.safeParse(parse(head));
  if (!meta.success) throw new Error(`${file}: ${z.prettifyError(meta.error)}`);
  const slug = name.replace(/\.mdx$/, '');
  return { ...meta.data, module, slug, id: `${module}/${slug}`, file };
}

/** The whole course in reading order. `root` is the repository's folder. */
export async function listModules(root: string): Promise<Module[]> {
  const folder = path.join(root, 'content', 'lessons');
  const names = (await readdir(folder, { withFileTypes: true })).filter((e) => e.isDirectory());
  const modules = await Promise.all(
    names.map(async ({ name }) => {
      const meta = ModuleMeta.parse(
        parse(await readFile(path.join(folder, name, 'module.yaml'), 'utf8')),
      );
      const files = (await readdir(path.join(folder, name))).filter((f) => f.endsWith('.mdx'));
      const lessons = await Promise.all(files.sort().map((file) => readLesson(root, name, file)));
      return { ...meta, lessons };
    }),
  );
  return modules.sort((a, b) => a.order - b.order);
}

export async function lessonSource(root: string, lesson: Lesson): Promise<string> {
  return readFile(path.join(root, lesson.file), 'utf8');
}
