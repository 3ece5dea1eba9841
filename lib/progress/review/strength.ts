import type { ReviewBank } from './bank';
import type { Items } from './due';
import { retrievability } from './fsrs';

/** How well a topic sits. */
export interface Strength {
  readonly seen: number;
  readonly total: number;
  /** The mean chance, from 0 to 1, that what was seen is recalled now; nothing where none was. */
  readonly recall?: number;
}

export interface TopicStrength extends Strength {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

export interface ModuleStrength extends Strength {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly TopicStrength[];
}

/** By module, and the labs last. @param at UTC, ISO 8601 */
export function strengthOf(bank: ReviewBank, items: Items, at: string): ModuleStrength[] {
  const byTopic = new Map<string, string[]>();
  for (const { ref, topic } of bank.items) byTopic.set(topic, [...(byTopic.get(topic) ?? []), ref]);
  const recallOf = (ref: string) => {
    const item = items[ref];
    return item && retrievability(item.card, at);
  };
  const groups = [...bank.modules, { id: 'labs', title: 'Labs' }];
  return groups.map(({ id, title }) => {
    const topics = bank.topics.filter((topic) => (topic.module ?? 'labs') === id);
    const recalls = topics.map((topic) => (byTopic.get(topic.id) ?? []).map(recallOf));
    return {
      id,
      title,
      ...strength(recalls.flat()),
      topics: topics.map((topic, i) => ({
        id: topic.id,
        title: topic.title,
        href: topic.href,
        ...strength(recalls[i] ?? []),
      })),
    };
  });
}

function strength(recalls: readonly (number | undefined)[]): Strength {
  const seen = recalls.filter((recall) => recall !== undefined);
  const sum = seen.reduce((all, recall) => all + recall, 0);
  return {
    seen: seen.length,
    total: recalls.length,
    ...(seen.length > 0 && { recall: sum / seen.length }),
  };
}
