/**
 * What `validate-logs` prints of its findings, word for word as AWS CLI 2: what is wrong on stderr,
 * with an empty line before and after; all else on stdout, and only where it is to be verbose.
 */
import { isoSeconds } from '@/lib/trail/objects/names';
import type { DigestFinding, Finding, LogFinding } from '@/lib/trail/digest/chain';
import type { Count, Tally } from '@/lib/trail/digest/tally';
import type { Outside } from '../outside';

interface Asked {
  readonly trailArn: string;
  readonly from: number;
  readonly to: number;
  readonly homeRegion: string;
  readonly verbose: boolean;
}

export class ValidationText {
  private apart = true;

  constructor(
    private readonly asked: Asked,
    private readonly outside: Pick<Outside, 'print' | 'complain'>,
  ) {}

  begin(): void {
    const { trailArn, from, to } = this.asked;
    const time = `${isoSeconds(from)} and ${isoSeconds(to)}`;
    this.outside.print(`Validating log files for trail ${trailArn} between ${time}\n\n`);
  }

  tell(finding: Finding): void {
    const mark = finding.backfill ? '(backfill) ' : '';
    if (finding.kind === 'gap') {
      const time = `${isoSeconds(finding.from)} and ${isoSeconds(finding.to)}`;
      this.wrong(`${mark}No log files were delivered by CloudTrail between ${time}`);
      return;
    }
    const [kind, what] =
      finding.kind === 'log'
        ? ['Log file', logText(finding)]
        : [`${mark}Digest file`, digestText(finding, this.asked.homeRegion)];
    const line = `${kind}\ts3://${finding.bucket}/${finding.key}\t${what}`;
    if (finding.verdict !== 'valid') this.wrong(line);
    else if (this.asked.verbose) {
      this.apart = false;
      this.outside.print(`${line}\n`);
    }
  }

  private wrong(line: string): void {
    this.outside.complain(`${this.apart ? '' : '\n'}${line}\n\n`);
    this.apart = true;
  }

  end(tally: Tally): void {
    const { from, to } = this.asked;
    const { print } = this.outside;
    const { digests, backfill, logs } = tally;
    if (!this.apart) print('\n');
    print(`Results requested for ${isoSeconds(from)} to ${isoSeconds(to)}\n`);
    if (digests.valid + digests.invalid + backfill.valid + backfill.invalid === 0) {
      print('No digests found\n');
      return;
    }
    if (tally.from === undefined || tally.to === undefined) {
      print('No valid digests found in range\n');
    } else {
      const found = [Math.max(tally.from, from), Math.min(tally.to, to)].map(isoSeconds);
      print(`Results found for ${found.join(' to ')}:\n`);
    }
    print(
      `${ratio(digests, 'digest')}${ratio(backfill, 'backfill digest')}${ratio(logs, 'log')}\n`,
    );
  }
}

function ratio({ valid, invalid }: Count, name: string): string {
  const all = valid + invalid;
  if (all === 0) return '';
  const bad = invalid > 0 ? `, ${invalid}/${all} ${name} files INVALID` : '';
  return `\n${valid}/${all} ${name} files valid${bad}`;
}

function logText({ verdict }: LogFinding): string {
  switch (verdict) {
    case 'valid':
      return 'valid';
    case 'altered':
      return "INVALID: hash value doesn't match";
    case 'format':
      return 'INVALID: invalid format';
    case 'missing':
      return 'INVALID: not found';
  }
}

function digestText(finding: DigestFinding, region: string): string {
  switch (finding.verdict) {
    case 'valid':
      return 'valid';
    case 'missing':
      return 'INVALID: not found';
    case 'moved':
      return 'INVALID: has been moved from its original location';
    case 'format':
      return 'INVALID: invalid format';
    case 'signature':
      return 'INVALID: signature verification failed';
    case 'no-key':
      return `INVALID: public key not found in region ${region} for fingerprint ${finding.fingerprint}`;
    case 'unreadable-key':
      return `INVALID: Unable to load PKCS #1 key with fingerprint ${finding.fingerprint}`;
  }
}
