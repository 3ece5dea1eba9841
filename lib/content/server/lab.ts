import 'server-only';
import type { PublicQuestion } from '@/lib/grading/responses';
import type { Evidence, Language } from '@/lib/query/types';
import { compileMdx, type MdxBody } from '../mdx/compile';
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
  };
  readonly evidence: Evidence;
  readonly Brief: MdxBody;
}

export async function labView(id: string): Promise<LabView | undefined> {
  const found = await publicLab(id);
  if (!found) return undefined;
  const { title, tagline, summary, languages, questions, brief } = found;
  return {
    lab: { id, title, tagline, summary, languages, questions },
    evidence: await evidenceOf(id),
    Brief: await compileMdx(`scenarios/${id}/brief.mdx`, brief),
  };
}
