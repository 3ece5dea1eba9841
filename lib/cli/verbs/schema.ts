import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { alarmBenchSchema } from '@/lib/content/schema/alarm-bench';
import { answersSchema } from '@/lib/content/schema/answers';
import { evaluationSchema } from '@/lib/content/schema/evaluation';
import { coverageSchema } from '@/lib/content/schema/coverage';
import { glossarySchema } from '@/lib/content/schema/glossary';
import { labSchema } from '@/lib/content/schema/lab';
import { lessonSchema, moduleSchema } from '@/lib/content/schema/lesson';
import { outcomesSchema } from '@/lib/content/schema/outcomes';
import { planToBuildSchema } from '@/lib/content/schema/plan-to-build';
import { plansSchema } from '@/lib/content/schema/plans';
import { questionsSchema } from '@/lib/content/schema/questions';
import { quizSchema } from '@/lib/content/schema/quiz';
import { sorterSchema } from '@/lib/content/schema/sorter';
import { readArgs } from '../args';
import { Usage } from '../verb';
import type { Verb } from '../verb';

const FOLDER = 'public/files/schemas';
const SCHEMAS = {
  lab: labSchema,
  questions: questionsSchema,
  answers: answersSchema,
  plans: plansSchema,
  outcomes: outcomesSchema,
  quiz: quizSchema,
  evaluation: evaluationSchema,
  sorter: sorterSchema,
  'plan-to-build': planToBuildSchema,
  'alarm-bench': alarmBenchSchema,
  glossary: glossarySchema,
  lesson: lessonSchema,
  module: moduleSchema,
  coverage: coverageSchema,
};

const help = `trailwise schema

Writes the JSON Schemas of the content files to ${FOLDER}/<name>.schema.json, for editors.
A YAML file names its schema in its first line:
# yaml-language-server: $schema=../../${FOLDER}/lab.schema.json`;

export const schemaVerb: Verb = {
  help,
  async run(args, world) {
    const { positionals } = readArgs(args, {});
    if (positionals.length > 0) throw new Usage('All schemas are written; name none.');
    const folder = path.join(world.root, FOLDER);
    await mkdir(folder, { recursive: true });
    for (const [name, schema] of Object.entries(SCHEMAS)) {
      // What an author writes: defaults may be left out.
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
      await writeFile(
        path.join(folder, `${name}.schema.json`),
        `${JSON.stringify(json, null, 2)}\n`,
      );
      world.out(`${FOLDER}/${name}.schema.json\n`);
    }
    return 0;
  },
};
