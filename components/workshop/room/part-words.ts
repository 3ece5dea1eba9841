import {
  BookOpen,
  Coffee,
  FlaskConical,
  Gauge,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
} from 'lucide-react';
import type { Part } from '@/lib/workshop/protocol/agenda';

/** What the kinds of a part are called, and their signs. */
export const PART_WORDS: Readonly<Record<Part['kind'], { icon: LucideIcon; name: string }>> = {
  'warm-up': { icon: Gauge, name: 'Warm-up' },
  lesson: { icon: BookOpen, name: 'Lesson' },
  lab: { icon: FlaskConical, name: 'Lab' },
  quiz: { icon: ListChecks, name: 'Questions' },
  break: { icon: Coffee, name: 'Break' },
  card: { icon: MessageSquareText, name: 'Card' },
};
