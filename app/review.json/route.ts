import { reviewBank } from '@/lib/content/server/review';

export const dynamic = 'force-static';

/** What `/review` asks; the page fetches it, and the service worker keeps it. */
export async function GET() {
  return Response.json(await reviewBank());
}
