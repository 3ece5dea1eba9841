import 'server-only';
import type { PlanRoom } from '@/lib/casefile/plan';
import type { PublicQuestion } from '@/lib/grading/responses';
import type { Evidence, Language } from '@/lib/query/types';
import { formatFinding } from '../finding';
import { INCIDENTS } from '../incidents';
import { compileMdx, type MdxBody } from '../mdx/compile';
import { readLab } from '../read-lab';
import { evidenceOf } from './evidence';
import { publicLab } from './labs';

/** Everything that a lab's page shows; no key, no hint, no solution is in it. */
export interface LabView {
  readonly lab: {
    readonly id: string;
    readonly title: string;
    readonly tagline: string;
    readonly summary: string;
    readonly languages: readonly Language[];
    readonly questions: readonly PublicQuestion[];
    readonly planRoom?: PlanRoom;
  };
  readonly evidence: Evidence;
  readonly Brief: MdxBody;
}

export async function labView(id: string): Promise<LabView | undefined> {
  const found = await publicLab(id);
  if (!found) return undefined;
  const { title, tagline, summary, languages, questions, brief } = found;
  const planRoom = await planRoomOf(id);
  return {
    lab: {
      id,
      title,
      tagline,
      summary,
      languages,
      questions: await Promise.all(questions.map(withEvidence)),
      ...(planRoom && { planRoom }),
    },
    evidence: await evidenceOf(id),
    Brief: await compileMdx(`scenarios/${id}/brief.mdx`, brief),
  };
}

/** One question of a lab, for where it stands alone. */
export async function labQuestionForPage(labId: string, questionId: string) {
  const question = (await publicLab(labId))?.questions.find(({ id }) => id === questionId);
  return question && withEvidence(question);
}

/** A field that runs queries needs what they ask. */
async function withEvidence(question: PublicQuestion): Promise<PublicQuestion> {
  const { kind, config } = question;
  if (kind !== 'parsons' && kind !== 'result') return question;
  return { ...question, evidence: await evidenceOf(config.data) };
}

/** Steps 5 and 6 of a lab whose account goes on; nothing for one whose does not. */
async function planRoomOf(id: string): Promise<PlanRoom | undefined> {
  const { plans } = await readLab(process.cwd(), id);
  const incident = await INCIDENTS[id]?.();
  if (!plans || !incident) return undefined;
  if (!plans.value) throw new Error(plans.findings.map(formatFinding).join('\n'));
  const { fix, after } = incident.story;
  return { ...plans.value, fix, watchedMs: after };
}
