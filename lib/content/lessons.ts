import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { byPlace, formatFinding, type Finding } from './finding';
import { lessonSchema, moduleSchema, type LessonFile, type ModuleFile } from './schema/lesson';
import { parseYaml, type YamlFile } from './yaml';

export interface Lesson extends LessonFile {
  readonly module: string;
  readonly slug: string;
  /** `<module>/<slug>`, the key of its progress. */
  readonly id: string;
  readonly file: string;
}
export interface Module extends ModuleFile {
  readonly lessons: readonly Lesson[];
}

/** The course as it was found, right or not: what `check` looks at. */
export interface Course {
  /** In reading order; what does not fit its schema is left out. */
  readonly modules: readonly Module[];
  /** The heads of lessons and modules by their files, for the places of what they say. */
  readonly heads: ReadonlyMap<string, YamlFile<LessonFile> | YamlFile<ModuleFile>>;
  readonly findings: readonly Finding[];
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const FOLDER = 'content/lessons';

/** Reads every lesson's head and every module. `root` is the repository's folder. */
export async function readCourse(root: string): Promise<Course> {
  const heads = new Map<string, YamlFile<LessonFile> | YamlFile<ModuleFile>>();
  const names = (await readdir(path.join(root, FOLDER), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const modules: Module[] = [];
  for (const name of names) {
    const file = `${FOLDER}/${name}/module.yaml`;
    const head = parseYaml(file, await textOf(root, file), moduleSchema);
    heads.set(file, head);
    const lessons: Lesson[] = [];
    for (const one of (await readdir(path.join(root, FOLDER, name))).sort()) {
      if (!one.endsWith('.mdx')) continue;
      const read = await readLesson(root, name, one);
      heads.set(read.head.file, read.head);
      if (read.lesson) lessons.push(read.lesson);
    }
    if (head.value)
      modules.push({ ...head.value, lessons: lessons.sort((a, b) => a.order - b.order) });
  }
  return {
    modules: modules.sort((a, b) => a.order - b.order),
    heads,
    findings: [...heads.values()].flatMap(({ findings }) => findings),
  };
}

async function readLesson(root: string, module: string, name: string) {
  const file = `${FOLDER}/${module}/${name}`;
  // A line for the --- before it, so that places are those of the file.
  const yaml = `\n${FRONTMATTER.exec(await textOf(root, file))?.[1] ?? ''}`;
  const head = parseYaml(file, yaml, lessonSchema);
  const slug = name.replace(/\.mdx$/, '');
  const lesson = head.value && { ...head.value, module, slug, id: `${module}/${slug}`, file };
  return { head, lesson };
}

/** A missing file is an empty one, which its schema then complains of. */
const textOf = (root: string, file: string) =>
  readFile(path.join(root, file), 'utf8').catch(() => '');

/**
 * The whole course in reading order.
 * @throws where some of it is broken; the message has every finding, each with its place
 */
export async function listModules(root: string): Promise<readonly Module[]> {
  const { modules, findings } = await readCourse(root);
  if (findings.length > 0)
    throw new Error([...findings].sort(byPlace).map(formatFinding).join('\n'));
  return modules;
}

export async function lessonSource(root: string, lesson: Lesson): Promise<string> {
  return readFile(path.join(root, lesson.file), 'utf8');
}
