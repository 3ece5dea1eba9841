import { z } from 'zod';
import { answerPost } from '@/lib/content/server/request';
import { answerSorter } from '@/lib/content/server/sorters';
import { EVENT_KINDS } from '@/lib/trail/event-kinds';

const Body = z.object({ chosen: z.enum(EVENT_KINDS) });

interface Context {
  params: Promise<{ sorter: string; record: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { sorter, record } = await params;
  return answerPost(request, Body, () => answerSorter(sorter, record));
}
