/** Where a field of every record means something else in a network activity event. */
import { notes, PAGES } from './note';

export const IN_NETWORK_ACTIVITY = notes(PAGES.events, '', {
  errorCode: {
    type: 'string',
    since: '1.0',
    text: 'VpceAccessDenied where the policy of the VPC endpoint refused the call. Absent where the call went through.',
    values: { VpceAccessDenied: 'The policy of the VPC endpoint refused the call.' },
    suspicious: 'Credentials of another account: somebody brought their own keys into the network.',
  },
  errorMessage: {
    type: 'string',
    since: '1.0',
    text: 'For VpceAccessDenied always the same sentence: The request was denied due to a VPC endpoint policy.',
  },
  recipientAccountId: {
    type: 'string',
    since: '1.02',
    text: 'The account that received this event: where it equals vpcEndpointAccountId, the owner of the VPC endpoint.',
  },
  sharedEventID: {
    type: 'string',
    since: '1.03',
    text: 'A GUID that the events of one AWS action share. Network activity events have it even where the caller owns the endpoint.',
  },
  vpcEndpointId: {
    type: 'string',
    since: '1.04',
    text: 'The VPC endpoint that the call went through.',
  },
  vpcEndpointAccountId: {
    type: 'string',
    since: '1.09',
    text: 'The account that owns the VPC endpoint. Where userIdentity.accountId is another, the caller was a stranger to the owner.',
  },
});
