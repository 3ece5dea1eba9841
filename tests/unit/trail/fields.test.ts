import { describe, expect, it } from 'vitest';
import { FIELD_NOTES, noteFor } from '@/lib/trail/fields';
import { evidence } from '@/scenarios/care4wares/evidence';

type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

describe('field notes', () => {
  // The names in bold on AWS's record contents and userIdentity pages, as of November 2026.
  const DOCUMENTED = {
    record:
      'eventTime eventVersion userIdentity eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage requestParameters responseElements additionalEventData requestID eventID eventType apiVersion managementEvent readOnly resources recipientAccountId serviceEventDetails sharedEventID vpcEndpointId vpcEndpointAccountId eventCategory addendum addendum.reason addendum.updatedFields addendum.originalRequestID addendum.originalEventID sessionCredentialFromConsole eventContext eventContext.requestContext eventContext.tagContext edgeDeviceDetails tlsDetails tlsDetails.tlsVersion tlsDetails.cipherSuite tlsDetails.clientProvidedHostHeader tlsDetails.keyExchange',
    identity:
      'type userName principalId arn accountId accessKeyId sessionContext sessionContext.sessionIssuer sessionContext.sessionIssuer.type sessionContext.sessionIssuer.userName sessionContext.sessionIssuer.principalId sessionContext.sessionIssuer.arn sessionContext.sessionIssuer.accountId sessionContext.webIdFederationData sessionContext.webIdFederationData.federatedProvider sessionContext.webIdFederationData.attributes sessionContext.assumedRoot sessionContext.signInSessionArn sessionContext.attributes sessionContext.attributes.creationDate sessionContext.attributes.mfaAuthenticated sessionContext.sourceIdentity sessionContext.ec2RoleDelivery invokedBy invokedByDelegate invokedByDelegate.accountId onBehalfOf onBehalfOf.userId onBehalfOf.identityStoreArn inScopeOf inScopeOf.sourceArn inScopeOf.sourceAccount inScopeOf.issuerType inScopeOf.credentialsIssuedTo credentialId identityProvider',
  };

  it.each([
    ...DOCUMENTED.record.split(' '),
    ...DOCUMENTED.identity.split(' ').map((name) => `userIdentity.${name}`),
  ])('%s has one', (path) => {
    expect(FIELD_NOTES[path]?.path).toBe(path);
  });

  it('know every type of identity', () => {
    const types = Object.keys(FIELD_NOTES['userIdentity.type']?.values ?? {}).sort();
    expect(types).toEqual(
      'AWSAccount AWSService AssumedRole Directory FederatedUser IAMUser IdentityCenterUser Role Root SAMLUser Unknown WebIdentityUser'.split(
        ' ',
      ),
    );
  });

  it('carry the version that brought the field, where AWS tells', () => {
    const since = (path: string) => FIELD_NOTES[path]?.since;
    expect(since('eventTime')).toBe('1.0');
    expect(since('sharedEventID')).toBe('1.03');
    expect(since('managementEvent')).toBe('1.06');
    expect(since('tlsDetails')).toBe('1.08');
    expect(since('vpcEndpointAccountId')).toBe('1.09');
    expect(since('eventContext')).toBe('1.11');
  });

  it('name their last key, speak in sentences, and point to docs.aws.amazon.com', () => {
    for (const note of Object.values(FIELD_NOTES)) {
      expect(note.name).toBe(note.path.split('.').at(-1)?.replace('[]', ''));
      expect(note.text).toMatch(/^[A-Z].*[.]$/s);
      expect(note.text).not.toContain('!');
      expect(note.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    }
  });
});

describe('noteFor', () => {
  it('has a note for every leaf of the evidence, from its own part of the documentation', () => {
    const [log] = evidence();
    const { Records } = JSON.parse(new TextDecoder().decode(log?.bytes)) as {
      Records: readonly Record<string, unknown>[];
    };
    const undocumented = new Set<string>();
    for (const record of Records) {
      for (const path of leaves(record)) {
        const note = noteFor(path, record);
        expect(note.text.length).toBeGreaterThan(10);
        if (/does not describe|Not a field/.test(note.text)) undocumented.add(note.path);
      }
    }
    expect([...undocumented]).toEqual([]);
  });

  it('reads list positions as the list’s items', () => {
    expect(noteFor(['resources', 3, 'ARN']).path).toBe('resources[].ARN');
    expect(noteFor(['resources', 0]).path).toBe('resources');
  });

  it('prefers what the service says of the field', () => {
    const s3 = { eventSource: 's3.amazonaws.com', eventName: 'ListObjects' };
    expect(noteFor(['requestParameters', 'bucketName'], s3).text).toMatch(/bucket/);
    expect(noteFor(['requestParameters', 'bucketName'], s3).type).toBe('string');
    const other = { eventSource: 'example.amazonaws.com', eventName: 'DoIt' };
    expect(noteFor(['requestParameters', 'bucketName'], other).type).toBe('any');
    const signIn = { eventSource: 'signin.amazonaws.com', eventName: 'ConsoleLogin' };
    expect(noteFor(['additionalEventData', 'MFAUsed'], signIn).source).toContain('sign-in-events');
  });

  it('falls back to the API call for its own parameters, with the reference of the service', () => {
    const iam = { eventSource: 'iam.amazonaws.com', eventName: 'CreateUser' };
    const note = noteFor(['requestParameters', 'tags', 0, 'key'], iam);
    expect(note).toMatchObject({ name: 'key', path: 'requestParameters.tags[].key' });
    expect(note.text).toContain('CreateUser');
    expect(note.source).toBe('https://docs.aws.amazon.com/IAM/latest/APIReference/Welcome.html');
    const unknown = noteFor(['responseElements', 'x'], { eventSource: 'new.amazonaws.com' });
    expect(unknown.text).toContain('the request');
  });

  it('falls back to the nearest part that is known, and says of the unknown that it is', () => {
    expect(noteFor(['tlsDetails', 'somethingNew']).text).toContain('tlsDetails');
    expect(
      noteFor(['userIdentity', 'sessionContext', 'webIdFederationData', 'attributes', 'a']).text,
    ).toContain('webIdFederationData.attributes');
    expect(noteFor(['brandNew']).text).toMatch(/^Not a field that AWS documents/);
    expect(noteFor([]).text.length).toBeGreaterThan(10);
    expect(noteFor(['constructor']).text).toMatch(/^Not a field/);
  });
});
