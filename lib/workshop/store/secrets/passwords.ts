import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { StoreError } from '../errors';

/** N = 2^15, r = 8, p = 1: 32 MB and some 0.1 s a password (RFC 7914; OWASP's password storage sheet). */
const LOG_N = 15;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const MAX_CHARACTERS = 200;
/** Each takes 32 MB and a thread: two at once, a short queue, and no more, however many knock. */
const AT_ONCE = 2;
const MAX_WAITING = 64;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING)
      throw new StoreError('busy', 'Too many passwords are being checked. Try again in a moment.');
    // Whoever ends hands its place on: `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function derive(password: string, salt: Buffer, length: number, options: ScryptOptions) {
  // One password, however a keyboard composes its accents.
  const text = password.normalize('NFKC');
  return inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) =>
        scrypt(text, salt, length, options, (error, key) => (error ? reject(error) : resolve(key))),
      ),
  );
}

const optionsFor = (logN: number, r: number, p: number): ScryptOptions => ({
  N: 2 ** logN,
  r,
  p,
  // scrypt takes 128 · N · r bytes and a little; Node's own limit is just below what we want.
  maxmem: 2 * 128 * 2 ** logN * r,
});

/** `$scrypt$ln=15,r=8,p=1$salt$hash`, the PHC string format, so that the cost can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length === 0 || password.length > MAX_CHARACTERS)
    throw new StoreError('invalid', `A password takes 1 to ${MAX_CHARACTERS} characters.`);
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, HASH_BYTES, optionsFor(LOG_N, 8, 1));
  return `$scrypt$ln=${LOG_N},r=8,p=1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Bounded, so that no row of the database can ask for all memory: N up to 2^17. */
const STORED = /^\$scrypt\$ln=(1[0-7]),r=(8),p=([1-9])\$([\w-]{16,64})\$([\w-]{32,128})$/;

export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [, logN, r, p, salt, hash] = STORED.exec(stored) ?? [];
  if (!logN || !r || !p || !salt || !hash)
    throw new StoreError('fault', 'A stored password is not one.');
  if (password.length > MAX_CHARACTERS) return false;
  const expected = Buffer.from(hash, 'base64url');
  const options = optionsFor(Number(logN), Number(r), Number(p));
  const got = await derive(password, Buffer.from(salt, 'base64url'), expected.length, options);
  return timingSafeEqual(got, expected);
}
