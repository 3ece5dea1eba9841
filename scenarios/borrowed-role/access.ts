/** What IAM lets through of the calls that an instance's credentials sign. */
import type { CallOptions } from '@/lib/simulate/operation';
import type { Issued } from './metadata';

/** How a call gets to AWS: through the VPC's endpoint, or by way of the Internet. */
export interface Way {
  readonly address: string;
  readonly endpoint?: string;
}

export class Access {
  /** Sessions that were issued before are denied everything. */
  revokedBefore = -Infinity;
  /** Where calls have to come from, if from somewhere. */
  network: ((way: Way) => boolean) | undefined;

  /** Both are Deny statements of the role's own policies. */
  options({ issued }: Issued, way: Way): CallOptions {
    const denied = issued < this.revokedBefore || (this.network && !this.network(way));
    return denied ? { denied: { by: 'identity', explicit: true } } : {};
  }
}
