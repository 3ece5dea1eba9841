export const dynamic = 'force-dynamic';

/** Whether the process answers at all: for a supervisor that would start it anew. */
export const GET = () => Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
