import { listedQuestions } from '@/lib/content/server/bank';

export const dynamic = 'force-static';

/** Every question as it is asked, for the page that finds one. */
export async function GET() {
  return Response.json(await listedQuestions());
}
