/**
 * What the path of a log file tells: `bucket/prefix/AWSLogs/o-id/account/CloudTrail/region/2024/11/28/`.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 */
export interface TrailPlace {
  /** The folders above AWSLogs, the bucket first where the folder was named after it. */
  readonly above: string;
  readonly organization?: string;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** The first day: `2024/11/28`. */
  readonly firstDay?: string;
}

const FOLDERS =
  /^(.*?)\/?AWSLogs\/(?:(o-[a-z0-9]{10,32})\/)?(\d{12})\/CloudTrail\/([a-z]{2}(?:-[a-z]+)+-\d)\/(\d{4}\/\d\d\/\d\d)\//;
/** `111122223333_CloudTrail_us-east-1_20241128T1520Z_a1B2c3.json.gz` */
const FILE = /(?:^|\/)(\d{12})_CloudTrail_([a-z]{2}(?:-[a-z]+)+-\d)_(\d{4})(\d\d)(\d\d)T\d{4}Z_/;

/** Collects what the paths of many files tell. */
export class Places {
  private above = '';
  private organization?: string;
  private firstDay?: string;
  private readonly accounts = new Set<string>();
  private readonly regions = new Set<string>();

  add(path: string): void {
    const folders = FOLDERS.exec(path);
    if (folders) {
      const [, above = '', organization, account = '', region = '', day = ''] = folders;
      this.above ||= above.replace(/^\/+/, '');
      this.organization ??= organization;
      return this.note(account, region, day);
    }
    const [, account, region, year, month, day] = FILE.exec(path) ?? [];
    if (account && region) this.note(account, region, `${year}/${month}/${day}`);
  }

  private note(account: string, region: string, day: string): void {
    this.accounts.add(account);
    this.regions.add(region);
    if (this.firstDay === undefined || day < this.firstDay) this.firstDay = day;
  }

  get(): TrailPlace {
    return {
      above: this.above,
      ...(this.organization !== undefined && { organization: this.organization }),
      accounts: [...this.accounts].sort(),
      regions: [...this.regions].sort(),
      ...(this.firstDay !== undefined && { firstDay: this.firstDay }),
    };
  }
}
