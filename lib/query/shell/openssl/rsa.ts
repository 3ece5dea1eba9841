/** `openssl rsa`: a public key from one form into another. */
import { readOperand, type Io } from '../io';
import { encode } from '../text';
import { readOptions } from './options';
import { pkcs1Of, writeKey } from './public-key';

export async function rsa(io: Io, words: readonly string[]): Promise<number> {
  const options = readOptions(
    io,
    'rsa',
    words,
    ['in', 'inform', 'out', 'outform'],
    ['pubin', 'pubout', 'RSAPublicKey_in', 'RSAPublicKey_out', 'noout'],
    'Unknown cipher: ',
  );
  if (!options) return 1;
  const { given } = options;
  const fail = (message: string) => {
    io.stderr.write(encode(`${message}\n`));
    return 1;
  };
  const name = given.get('in') ?? '-';
  const kind = given.has('pubin') || given.has('RSAPublicKey_in') ? 'public' : 'private';
  const read = await readOperand(io, name);
  const from = given.has('in') ? name : '<stdin>';
  if ('problem' in read) {
    return fail(`Could not open file or uri for loading ${kind} key from ${from}`);
  }
  const pkcs1 = kind === 'public' ? pkcs1Of(read.bytes) : undefined;
  if (!pkcs1) return fail(`Could not read ${kind} key from ${from}`);
  if (given.has('noout')) return 0;
  io.stderr.write(encode('writing RSA key\n'));
  const pem = (given.get('outform') ?? 'PEM').toUpperCase() !== 'DER';
  const bytes = writeKey(pkcs1, given.has('RSAPublicKey_out') ? 'pkcs1' : 'spki', pem);
  const target = given.get('out');
  if (target === undefined) {
    io.stdout.write(bytes);
    return 0;
  }
  const problem = io.shell.files.writeProblem(target);
  if (problem !== undefined) return fail(`Can't open "${target}" for writing, ${problem}`);
  io.shell.files.write(target, bytes);
  return 0;
}
