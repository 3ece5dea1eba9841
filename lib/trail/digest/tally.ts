/** Counts what a validation finds, and the time that its valid digest files cover. */
import type { Finding } from './chain';

export interface Count {
  valid: number;
  invalid: number;
}

export class Tally {
  readonly digests: Count = { valid: 0, invalid: 0 };
  readonly backfill: Count = { valid: 0, invalid: 0 };
  readonly logs: Count = { valid: 0, invalid: 0 };
  /** Of the valid digest files, in milliseconds since the epoch. */
  from: number | undefined;
  to: number | undefined;

  add(finding: Finding): void {
    if (finding.kind === 'gap') return;
    const digests = finding.backfill ? this.backfill : this.digests;
    const count = finding.kind === 'log' ? this.logs : digests;
    if (finding.verdict === 'valid') count.valid++;
    else count.invalid++;
    if (finding.kind !== 'digest' || finding.verdict !== 'valid') return;
    const from = Date.parse(finding.digest.digestStartTime);
    const to = Date.parse(finding.digest.digestEndTime);
    this.from = Math.min(this.from ?? from, from);
    this.to = Math.max(this.to ?? to, to);
  }

  get invalid(): number {
    return this.digests.invalid + this.backfill.invalid + this.logs.invalid;
  }
}
