import { addressIn } from '@/lib/workshop/server/limits';
import { metrics } from '@/lib/workshop/server/metrics';

export const dynamic = 'force-dynamic';

const LOOPBACK = /^(::ffff:)?127(\.\d{1,3}){3}$|^::1$/;

/** For Prometheus on this machine; for others only where TRAILWISE_METRICS=open says so. */
export async function GET(request: Request) {
  const open = process.env['TRAILWISE_METRICS'] === 'open';
  if (!open && !isFromHere(request.headers)) return new Response(null, { status: 404 });
  const { registry } = metrics;
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  });
}

/** A proxy on this machine asks for others, and names them. */
function isFromHere(headers: Headers): boolean {
  const named = headers.get('x-forwarded-for')?.split(',') ?? [];
  return [addressIn(headers), ...named].every((one) => LOOPBACK.test(one.trim()));
}
