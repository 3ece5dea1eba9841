/** `openssl dgst`: hashes, and signatures of RSA checked. */
import { md5 } from '@/lib/trail/hash/md5';
import { sha1 } from '@/lib/trail/hash/sha1';
import { sha256 } from '@/lib/trail/hash/sha256';
import { fromHex } from '@/lib/trail/digest/der';
import { readPublicKey, verifies } from '@/lib/trail/digest/rsa';
import { readOperand, type Io } from '../io';
import { encode } from '../text';
import { readOptions } from './options';
import { pkcs1Of } from './public-key';

const HASHES = {
  sha256: { name: 'SHA2-256', of: sha256 },
  sha1: { name: 'SHA1', of: sha1 },
  md5: { name: 'MD5', of: md5 },
} as const;
type HashName = keyof typeof HASHES;
export const HASH_NAMES = Object.keys(HASHES) as readonly HashName[];

/** @param command `dgst`, or the name of a hash, which is a command too */
export async function dgst(io: Io, command: string, words: readonly string[]): Promise<number> {
  const options = readOptions(
    io,
    command,
    words,
    ['verify', 'signature', 'keyform', 'out'],
    [...HASH_NAMES, 'hex', 'binary', 'r', 'c'],
    'Unknown option or message digest: ',
  );
  if (!options) return 1;
  const { given, operands } = options;
  const chosen = [...given.keys()].findLast((name) => isHash(name)) ?? command;
  const hash = isHash(chosen) ? HASHES[chosen] : { ...HASHES.sha256, name: 'SHA256' };
  if (given.has('verify')) return verify(io, given, operands[0] ?? '-', hash.of === sha256);
  let code = 0;
  for (const name of operands.length > 0 ? operands : ['-']) {
    const read = await readOperand(io, name);
    if ('problem' in read) {
      say(io, `${name}: ${read.problem}`);
      code = 1;
      continue;
    }
    const hex = hash.of(read.bytes);
    const label = operands.length > 0 ? name : 'stdin';
    if (given.has('binary')) io.stdout.write(fromHex(hex) ?? new Uint8Array(0));
    else if (given.has('r')) io.print(`${hex} *${label}\n`);
    else {
      const shown = given.has('c') ? (hex.match(/../g) ?? []).join(':') : hex;
      io.print(`${hash.name}(${label})= ${shown}\n`);
    }
  }
  return code;
}

const isHash = (name: string): name is HashName => Object.hasOwn(HASHES, name);

async function verify(
  io: Io,
  given: ReadonlyMap<string, string>,
  name: string,
  isSha256: boolean,
): Promise<number> {
  const keyName = given.get('verify') ?? '';
  const signatureName = given.get('signature');
  const keyFile = await readOperand(io, keyName);
  if ('problem' in keyFile) {
    return say(io, `Could not open file or uri for loading public key from ${keyName}`);
  }
  const pkcs1 = pkcs1Of(keyFile.bytes);
  const key = pkcs1 && readPublicKey(pkcs1);
  if (!key) return say(io, `Could not read public key from ${keyName}`);
  if (signatureName === undefined) {
    return say(io, 'No signature to verify: use the -signature option');
  }
  const signature = await readOperand(io, signatureName);
  if ('problem' in signature) return say(io, `Error opening signature file ${signatureName}`);
  const data = await readOperand(io, name);
  if ('problem' in data) return say(io, `${name}: ${data.problem}`);
  if (!isSha256) {
    io.shell.report({
      severity: 'info',
      message: 'Only signatures with SHA-256 are checked here.',
      hint: 'CloudTrail signs with SHA256withRSA: openssl dgst -sha256 -verify …',
    });
  }
  const good = isSha256 && verifies(key, data.bytes, signature.bytes);
  io.print(good ? 'Verified OK\n' : 'Verification failure\n');
  return good ? 0 : 1;
}

function say(io: Io, message: string): number {
  io.stderr.write(encode(`${message}\n`));
  return 1;
}
