import { z } from 'zod';
import { migrate } from './migrate';
import { EMPTY, Progress, VERSION } from './schema';
import { pick, useProgress } from './store';
import { forgetOwnData } from './own-data';
import { exportWorkspace, importWorkspace, resetWorkspace } from './workspace-file';

/** The file that carries everything a learner has from one browser to another. */
const Archive = z.object({
  trailwise: z.literal('progress'),
  version: z.number().int().max(VERSION),
  exportedAt: z.string(),
  progress: z.unknown(),
  workspace: z.unknown().optional(),
});

/** The file's name and text. Nothing leaves the browser: the page offers it as a download. */
export async function makeArchive(now: Date): Promise<{ name: string; text: string }> {
  const archive: z.input<typeof Archive> = {
    trailwise: 'progress',
    version: VERSION,
    exportedAt: now.toISOString(),
    progress: pick(useProgress.getState()),
    workspace: await exportWorkspace(),
  };
  return {
    name: `trailwise-progress-${now.toISOString().slice(0, 10)}.json`,
    text: JSON.stringify(archive, null, 2),
  };
}

export interface ArchiveContents {
  /** UTC, ISO 8601. */
  readonly exportedAt: string;
  /** Of labs those that are closed, of quizzes those that were answered. */
  readonly questions: number;
  readonly lessons: number;
  /** Takes the place of everything that this browser holds. */
  apply(): Promise<void>;
}

/**
 * Reads an exported file without changing anything yet.
 * @throws Error that says what the file is instead
 */
export function readArchive(text: string): ArchiveContents {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(
      'This file is not JSON. Choose a trailwise-progress-….json that was exported here.',
    );
  }
  const read = Archive.safeParse(json);
  if (!read.success) {
    const newer = z
      .object({ trailwise: z.literal('progress'), version: z.number() })
      .safeParse(json);
    throw new Error(
      newer.success
        ? `This file was made by a newer Trailwise (version ${newer.data.version} of the format; this one reads up to ${VERSION}).`
        : 'This JSON file is not an export of Trailwise. Choose a trailwise-progress-….json.',
    );
  }
  const progress: Progress = migrate(read.data.progress);
  return {
    exportedAt: read.data.exportedAt,
    questions:
      Object.values(progress.questions).filter((question) => question.closed).length +
      Object.keys(progress.quizzes).length,
    lessons: Object.values(progress.lessons).filter((lesson) => lesson.doneAt).length,
    async apply() {
      if (read.data.workspace !== undefined) await importWorkspace(read.data.workspace);
      useProgress.getState().replace(progress);
    },
  };
}

/**
 * Forgets everything that this browser keeps of the learner. The page asks first.
 * @throws where the browser does not let go of the case files; the rest is forgotten then
 */
export async function resetAll(): Promise<void> {
  useProgress.getState().replace(EMPTY);
  await forgetOwnData();
  await resetWorkspace();
}
