/** `openssl`: what a digest file of CloudTrail is checked with by hand. */
import type { Command } from '../registry';
import { encode } from '../text';
import { dgst, HASH_NAMES } from '../openssl/dgst';
import { rsa } from '../openssl/rsa';

export const openssl: Command = {
  name: 'openssl',
  usage: 'openssl dgst|rsa|sha256|sha1|md5 [OPTION]... [FILE]...',
  summary: 'hashes, signatures of RSA checked, public keys from form to form',
  flags: [
    { long: 'sha256', what: 'dgst: SHA-256 (also where no hash is named)' },
    { long: 'verify', value: 'KEY', what: 'dgst: check a signature with this public key' },
    { long: 'signature', value: 'FILE', what: 'dgst: the signature, as bytes' },
    { long: 'RSAPublicKey_in', what: 'rsa: the input is a public key in the form of PKCS #1' },
    { long: 'pubout', what: 'rsa: print the public key' },
  ],
  more: `Options have one dash here: openssl dgst -sha256 -verify key.pem -signature signature.bin data.txt

The public keys of \`aws cloudtrail list-public-keys\` are in the form of PKCS #1, in Base64:
base64 -d key.txt > key.der; openssl rsa -RSAPublicKey_in -inform DER -in key.der -pubout -out key.pem`,
  async run(io) {
    const [command = '', ...words] = io.args.map(({ text }) => text);
    if (command === 'dgst' || (HASH_NAMES as readonly string[]).includes(command)) {
      return dgst(io, command, words);
    }
    if (command === 'rsa') return rsa(io, words);
    if (command === 'version') {
      io.print('OpenSSL 3.0.19 27 Jan 2026 (Library: OpenSSL 3.0.19 27 Jan 2026)\n');
      return 0;
    }
    io.stderr.write(encode(`Invalid command '${command}'; type "help" for a list.\n`));
    io.shell.report({
      severity: 'info',
      message: `This terminal's openssl has dgst, rsa, ${HASH_NAMES.join(', ')} and version.`,
    });
    return 1;
  },
};
