/** What a scenario hands over: files, as the learner finds them in the lab. */
export interface EvidenceSource {
  /** The name the learner sees. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Modification time that `ls -l` shows; UTC, ISO 8601. */
  readonly modified: string;
  /** What SQL makes of it: records of `cloudtrail`, lines of a log, nothing (a second copy of records). */
  readonly role: 'cloudtrail' | 'log' | 'other';
  /** Where CloudWatch Logs keeps the lines, or the records where the trail sends them there. */
  readonly log?: { readonly group: string; readonly stream: string };
}
