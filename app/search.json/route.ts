import { searchEntries } from '@/lib/content/server/search';

export const dynamic = 'force-static';

/** What full-text search looks through; the palette fetches it when it is first typed into. */
export async function GET() {
  return Response.json(await searchEntries());
}
