import { templateOf } from '@/lib/content/server/sheet';

/** `?of=labs/<lab>` or `?of=quizzes/<quiz>`: its questions, for a template. */
export async function GET(request: Request) {
  const set = new URL(request.url).searchParams.get('of') ?? '';
  const found = await templateOf(set);
  if (!found) return Response.json({ error: 'There is no such quiz or lab.' }, { status: 404 });
  return Response.json(found);
}
