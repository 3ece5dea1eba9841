import { ipAddress } from './ip-address';
import { negation } from './types';

/** Negated matching: true where IpAddress is not, and where the key is missing. */
export const notIpAddress = negation('NotIpAddress', ipAddress);
