import type { Plan, PlanValues } from '@/lib/casefile/plan';
import { useProgress } from '@/lib/progress/store';

/** What is set of a plan: the texts of its fields as they were typed, and what they come to. */
export function usePlanValues(lab: string, plan: Plan) {
  const open = useProgress((state) => state.open);
  const keep = useProgress((state) => state.keep);
  const place = (name: string) => `${lab}/plan/${plan.id}/${name}`;
  const texts: Record<string, string> = {};
  const values: Record<string, PlanValues[string]> = {};
  for (const one of plan.parameters) {
    const text = open[place(one.id)] ?? String(one.default);
    texts[one.id] = text;
    values[one.id] = one.kind === 'number' ? (text.trim() === '' ? NaN : Number(text)) : text;
  }
  return { texts, values, set: (name: string, text: string) => keep('open', place(name), text) };
}
