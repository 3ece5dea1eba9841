/**
 * What concerns an instance's metadata service and its profile. Requests of newer operations are kept whole, as
 * in https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMetadataOptions.html
 */
import { ec2Id } from '../ids';
import type { Made, Operation } from '../operation';
import type { Instance } from '../world/instance';
import type { ScalingGroup } from '../world/scaling-group';
import { on, write } from './ec2';

const XMLNS = 'http://ec2.amazonaws.com/doc/2016-11-15/';
const about = ({ id }: Instance) => ({ on: on(`instance/${id}`) });

/** Whether requests for metadata need a token: `required` is version 2 alone. */
export const modifyInstanceMetadataOptions = (
  instance: Instance,
  tokens: 'optional' | 'required',
): Operation =>
  write(
    'ModifyInstanceMetadataOptions',
    {
      ModifyInstanceMetadataOptionsRequest: {
        HttpTokens: tokens,
        InstanceId: instance.id,
        HttpEndpoint: 'enabled',
      },
    },
    ({ requestId }) => ({
      ModifyInstanceMetadataOptionsResponse: {
        xmlns: XMLNS,
        instanceId: instance.id,
        requestId,
        instanceMetadataOptions: {
          state: 'pending',
          httpTokens: tokens,
          httpPutResponseHopLimit: 2,
          httpEndpoint: 'enabled',
          httpProtocolIpv6: 'disabled',
          instanceMetadataTags: 'disabled',
        },
      },
    }),
    about(instance),
  );

/** A version of a group's launch template that differs from `source` in this alone. */
export const createLaunchTemplateVersion = (
  { launch }: Pick<ScalingGroup, 'launch'>,
  source: number,
  tokens: 'optional' | 'required',
): Operation =>
  write(
    'CreateLaunchTemplateVersion',
    {
      CreateLaunchTemplateVersionRequest: {
        LaunchTemplateId: launch.templateId,
        SourceVersion: String(source),
        LaunchTemplateData: { MetadataOptions: { HttpTokens: tokens, HttpEndpoint: 'enabled' } },
      },
    },
    ({ requestId }) => ({
      CreateLaunchTemplateVersionResponse: {
        xmlns: XMLNS,
        requestId,
        launchTemplateVersion: {
          launchTemplateId: launch.templateId,
          versionNumber: source + 1,
          defaultVersion: false,
        },
      },
    }),
    { on: on(`launch-template/${launch.templateId}`) },
  );

export const associateIamInstanceProfile = (instance: Instance): Operation =>
  write(
    'AssociateIamInstanceProfile',
    {
      AssociateIamInstanceProfileRequest: {
        IamInstanceProfile: { Name: instance.profile?.role.name },
        InstanceId: instance.id,
      },
    },
    (made) => ({ AssociateIamInstanceProfileResponse: association(made, instance, 'associating') }),
    about(instance),
  );

export const disassociateIamInstanceProfile = (instance: Instance): Operation =>
  write(
    'DisassociateIamInstanceProfile',
    { DisassociateIamInstanceProfileRequest: { AssociationId: associationId(instance) } },
    (made) => ({
      DisassociateIamInstanceProfileResponse: association(made, instance, 'disassociating'),
    }),
    about(instance),
  );

const associationId = ({ id }: Instance) => `iip-assoc-${id.slice(2)}`;

function association({ requestId, caller, random }: Made, instance: Instance, state: string) {
  const { profile } = instance;
  return {
    xmlns: XMLNS,
    requestId,
    iamInstanceProfileAssociation: {
      associationId: state === 'associating' ? ec2Id(random, 'iip-assoc') : associationId(instance),
      iamInstanceProfile: {
        arn: `arn:aws:iam::${caller.accountId}:instance-profile/${profile?.role.name ?? ''}`,
        id: profile?.id,
      },
      instanceId: instance.id,
      state,
    },
  };
}
