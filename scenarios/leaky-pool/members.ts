/** Those who have signed in, and the services that read the bucket for the company itself. */
import type { Actor } from '@/lib/simulate/actor';
import { anonymous, asService, unknown, withRole, type Host } from '@/lib/simulate/caller';
import { DAY, HOUR, isoSeconds, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { accessKeyId } from '@/lib/simulate/ids';
import * as cognito from '@/lib/simulate/services/cognito-identity';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import * as cast from './cast';
import {
  ACCOUNT,
  BROWSERS,
  EXPORTS,
  exportOf,
  MEMBERS,
  photoOf,
  POOL,
  PROVIDER,
  RAGNA,
  REGION,
  ROLES,
  thing,
  UPLOADS,
  type Member,
} from './cast';

export function members(sim: Simulation, access: Access): void {
  MEMBERS.slice(0, 14).forEach((one, i) => atHome(sim, access, one, i));
  backup(sim, access);
  exporter(sim);
  distribution(sim);
  probes(sim);
}

/** Credentials of somebody who has signed in, for an hour. */
function signedIn(actor: Actor, who: Member, host: Host): Actor {
  const key = accessKeyId(actor.random, 'ASIA');
  const nobody = actor.with(unknown(ACCOUNT, host, REGION));
  nobody.call(cognito.getCredentialsForIdentity(POOL, who.identityId, key, PROVIDER));
  const given = { accessKeyId: key, since: isoSeconds(actor.sim.now) };
  const { identityId, subject } = who;
  const person = { identityId, subject, provider: PROVIDER };
  return actor.with(cognito.member(POOL, ROLES.member, person, given, host));
}

/** Twice a day or so: some of their own photographs, now and then a new one. */
function atHome(sim: Simulation, access: Access, who: Member, seat: number): void {
  const host = {
    sourceIPAddress: who.address,
    userAgent: BROWSERS[seat % BROWSERS.length] as string,
  };
  const actor = sim.actor(`member/${who.handle}`, unknown(ACCOUNT, host, REGION));
  const { random } = actor;
  let taken = who.photos;
  sim.every(
    11 * HOUR,
    () => {
      const hour = (sim.now % DAY) / HOUR;
      if (hour < 6 || hour > 22) return;
      if (random.chance(0.08)) actor.call(cognito.getId(POOL, who.identityId, PROVIDER));
      const signed = signedIn(actor, who, host);
      const outcome = access.atBucket(host);
      const looks = Array.from({ length: random.int(2, 6) }, () =>
        s3.getObject(thing(photoOf(who, random.int(1, who.photos)))),
      );
      if (random.chance(0.5)) looks.push(s3.putObject(thing(photoOf(who, (taken += 1)))));
      sim.after(2 * SECOND, () =>
        signed.steps(
          looks.map((look) => [look, outcome] as const),
          [1, 25],
        ),
      );
    },
    { from: sim.now + random.int(0, 11 * HOUR), jitter: 5 * HOUR, random },
  );
}

/** Ragna's own program takes a copy of her photographs, every night, signed in as herself. */
function backup(sim: Simulation, access: Access): void {
  const actor = sim.actor('backup', unknown(ACCOUNT, cast.BACKUP, REGION));
  const { random } = actor;
  sim.every(
    DAY,
    () => {
      const signed = signedIn(actor, RAGNA, cast.BACKUP);
      const outcome = access.atBucket(cast.BACKUP);
      const prefix = `private/${RAGNA.identityId}/`;
      const copies = Array.from({ length: RAGNA.photos }, (_, i) =>
        s3.getObject(thing(photoOf(RAGNA, i + 1))),
      );
      const steps = [s3.listObjects(UPLOADS, prefix, 31_280), ...copies];
      sim.after(SECOND, () =>
        signed.steps(
          steps.map((step) => [step, outcome] as const),
          [1, 12],
        ),
      );
    },
    { from: millis('2026-05-13T01:30:00Z'), jitter: 15 * MINUTE, random },
  );
}

/** A function packs the journals that members asked for: it reads what is theirs, with a role of its own. */
function exporter(sim: Simulation): void {
  const actor = sim.actor('exporter', asService('lambda.amazonaws.com', ACCOUNT, REGION));
  const { random } = actor;
  const asking = MEMBERS.filter(({ exported, handle }) => exported && handle !== RAGNA.handle);
  sim.every(
    DAY,
    () => {
      const key = accessKeyId(random, 'ASIA');
      const given = { sessionName: EXPORTS.name, accessKeyId: key, since: isoSeconds(sim.now) };
      const session = { ...given, lambdaFunction: EXPORTS.arn };
      const signed = actor.with(withRole(ROLES.exports, session, cast.FUNCTION_HOST, REGION));
      const who = random.pick(asking);
      const read = Array.from({ length: who.photos }, (_, i) =>
        s3.getObject(thing(photoOf(who, i + 1))),
      );
      signed.steps([...read, s3.putObject(thing(exportOf(who)))], [0, 2]);
    },
    { from: millis('2026-05-13T03:00:00Z'), jitter: 5 * MINUTE, random },
  );
}

/** CloudFront fetches what its caches have lost: parts of the site, and avatars for the newsletter. */
function distribution(sim: Simulation): void {
  const actor = sim.actor('cloudfront', asService('cloudfront.amazonaws.com', ACCOUNT, REGION));
  const { random } = actor;
  const site = [
    'site/index.html',
    'site/app.css',
    'site/app.js',
    'site/cover.webp',
    'site/font.woff2',
  ];
  sim.every(
    19 * MINUTE,
    () => {
      const avatar = `avatars/${random.pick(MEMBERS).handle}.webp`;
      const moved = sim.now >= millis(cast.RELEASE);
      const key = moved && random.chance(0.3) ? avatar : random.pick(site);
      actor.call(s3.getObject(thing(key)));
    },
    { jitter: 9 * MINUTE, random },
  );
}

/** Whoever tries every bucket's name without a signature. On Sunday somebody tries harder. */
function probes(sim: Simulation): void {
  const random = sim.random('probes');
  const guesses = ['backup.zip', 'private/', '.env', 'exports/', 'index.html', 'db.sql.gz'];
  const probe = () => {
    const actor = sim.actor(
      `probe/${sim.now}`,
      anonymous(ACCOUNT, random.pick(cast.PROBES), REGION),
    );
    const denied = { by: 'resource' } as const;
    const get = s3.getObject({ bucket: UPLOADS, key: random.pick(guesses), bytes: 243 });
    actor.steps(
      [
        [s3.listObjects(UPLOADS, '', 243), { denied }],
        [get, { denied }],
      ],
      [1, 5],
    );
  };
  sim.every(9 * HOUR, probe, { jitter: 3 * HOUR, random });
  for (let i = 0; i < 14; i += 1) sim.at(millis('2026-05-17T18:50:00Z') + i * 4 * MINUTE, probe);
}
