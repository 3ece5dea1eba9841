/** The shop's site, as its access log has it: customers, the preview of links, and those who probe. */
import { CHROME_MAC, CHROME_WINDOWS, FIREFOX_LINUX } from '@/lib/simulate/agents';
import { DAY, HOUR, millis, SECOND } from '@/lib/simulate/clock';
import { accessLine, type Access } from '@/lib/simulate/lines/access';
import type { Simulation } from '@/lib/simulate/simulation';
import { ACCESS_LOG, SCAN_ADDRESS } from './cast';

type Fetched = Pick<Access, 'client' | 'status' | 'bytes' | 'userAgent'> & { readonly url: string };

/** The CloudWatch agent takes a log event's time from its line, and that has whole seconds. */
function served(sim: Simulation, request: Omit<Access, 'time' | 'method'>): void {
  const time = Math.floor(sim.now / SECOND) * SECOND;
  sim.log(ACCESS_LOG, accessLine({ ...request, time, method: 'GET' }), { time });
}

/** The site fetches a link for somebody. */
export function fetched(sim: Simulation, { url, ...rest }: Fetched): void {
  served(sim, { path: `/fetch?url=${url}`, ...rest });
}

const PAGES = ['/', '/boxes', '/boxes/small', '/boxes/family', '/recipes', '/basket', '/account'];
const PICTURES = ['salad', 'soup', 'tart', 'curry', 'pie', 'risotto'];
const AGENTS = [CHROME_MAC, CHROME_WINDOWS, FIREFOX_LINUX];
const SCANNER = 'Mozilla/5.0 (compatible; audit-webscan/4.2)';
const METADATA = 'http://169.254.169.254/latest';

export function customers(sim: Simulation): void {
  const chance = sim.random('customers');
  const visit = () => {
    const client = `198.19.${chance.int(0, 255)}.${chance.int(1, 254)}`;
    const userAgent = chance.pick(AGENTS);
    const pages = chance.int(1, 4);
    for (let turn = 0; turn < pages; turn++) {
      const [path, bytes] = [chance.pick(PAGES), chance.int(4_000, 38_000)];
      sim.after(turn * chance.int(4, 40) * SECOND, () => {
        served(sim, { client, path, status: 200, bytes, userAgent });
      });
    }
    // Some share a recipe: the page shows the picture of the link.
    if (!chance.chance(0.12)) return;
    const url = `https://pictures.example.com/${chance.pick(PICTURES)}-${chance.int(1, 90)}.jpg`;
    const found = chance.chance(0.9);
    const bytes = found ? chance.int(600, 90_000) : 173;
    fetched(sim, { client, url, status: found ? 200 : 502, bytes, userAgent });
  };
  const next = () => {
    visit();
    const hour = (sim.now % DAY) / HOUR;
    const quiet = hour < 6 ? 3 : 1;
    sim.after(chance.int(70, 400) * quiet * SECOND, next);
  };
  next();
}

/** They ask for the metadata too, and do not get credentials. */
export function probers(sim: Simulation): void {
  const chance = sim.random('probers');
  const bot = () => {
    const client = `203.0.113.${chance.int(100, 190)}`;
    const userAgent = 'python-requests/2.32.3';
    const line = (path: string, status: number, bytes: number) =>
      served(sim, { client, path, status, bytes, userAgent });
    line('/latest/meta-data/iam/security-credentials/', 404, 153);
    sim.after(3 * SECOND, () => line(`/proxy?url=${METADATA}/meta-data/`, 404, 153));
    sim.after(7 * SECOND, () => line('/.env', 404, 153));
  };
  sim.every(7 * HOUR, bot, { from: sim.now + 2 * HOUR, jitter: 2 * HOUR, random: chance });
  sim.at('2026-09-16T13:20:44Z', () => {
    const asked = (path: string, status: number, bytes: number) =>
      fetched(sim, {
        client: '203.0.113.144',
        url: `${METADATA}/meta-data/iam/security-credentials/${path}`,
        status,
        bytes,
        userAgent: 'curl/8.5.0',
      });
    asked('', 200, 10);
    ['admin', 'ec2', 's3access'].forEach((path, turn) =>
      sim.after((turn + 1) * 2 * SECOND, () => asked(path, 502, 173)),
    );
  });
  const webScan = () => {
    ['/', '/meta-data/', '/dynamic/instance-identity/document'].forEach((path, turn) =>
      sim.after(turn * SECOND, () =>
        fetched(sim, {
          client: SCAN_ADDRESS,
          url: `${METADATA}${path}`,
          status: 200,
          bytes: [27, 334, 478][turn] ?? 0,
          userAgent: SCANNER,
        }),
      ),
    );
  };
  sim.every(DAY, webScan, { from: millis('2026-09-16T02:41:10Z') });
}
