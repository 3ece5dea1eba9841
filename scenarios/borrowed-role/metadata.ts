/**
 * The instance metadata service of one server, and what EC2 gives it to hand out. Whoever asks without a
 * token gets credentials of version 1, if they get any; they are others than those of version 2.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMetadataOptions.html
 */
import { asService } from '@/lib/simulate/caller';
import { HOUR, isoSeconds, SECOND } from '@/lib/simulate/clock';
import { accessKeyId } from '@/lib/simulate/ids';
import type { RoleSession } from '@/lib/simulate/principal';
import { assumeRoleFor } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Instance } from '@/lib/simulate/world/instance';
import { ACCOUNT, REGION, ROLE } from './cast';

export type Tokens = 'optional' | 'required';
type Delivery = '1.0' | '2.0';

export interface Issued {
  readonly session: RoleSession;
  /** Milliseconds since 1970. */
  readonly issued: number;
  readonly expires: number;
}

/** How long EC2's credentials last, and how often there are new ones. */
const LIFETIME = 6 * HOUR;
const RENEWED = HOUR;

export class Metadata {
  /** Whether the instance has a profile. */
  hasProfile = true;
  readonly #current = new Map<Delivery, Issued>();

  constructor(
    sim: Simulation,
    readonly instance: Instance,
    public tokens: Tokens,
  ) {
    const ec2 = sim.actor(
      `metadata/${instance.id}`,
      asService('ec2.amazonaws.com', ACCOUNT, REGION),
    );
    const renew = () => {
      if (instance.state !== 'running' || !this.hasProfile) return;
      for (const delivery of ['2.0', '1.0'] as const) {
        const given = { sessionName: instance.id, accessKeyId: accessKeyId(ec2.random, 'ASIA') };
        ec2.call(assumeRoleFor(ROLE, given));
        const session = { ...given, since: isoSeconds(sim.now), ec2RoleDelivery: delivery };
        this.#current.set(delivery, { session, issued: sim.now, expires: sim.now + LIFETIME });
      }
    };
    renew();
    sim.every(RENEWED, renew, { from: sim.now + ec2.random.int(6 * 60, 56 * 60) * SECOND });
  }

  /** What a request for the role's credentials is answered with, if it is. */
  ask(delivery: Delivery): Issued | undefined {
    const { instance, tokens, hasProfile } = this;
    if (instance.state !== 'running' || !hasProfile) return undefined;
    return delivery === '1.0' && tokens === 'required' ? undefined : this.#current.get(delivery);
  }
}
