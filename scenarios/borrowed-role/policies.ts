/**
 * An instance's credentials are good from its VPC alone, and from these addresses.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-ec2instancesourcevpc
 */
export const deniedElsewhere = (vpc: string, addresses: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: { 'aws:SourceVpc': vpc },
        ...(addresses.length > 0 && {
          NotIpAddressIfExists: { 'aws:SourceIp': addresses.map((address) => `${address}/32`) },
        }),
        Null: { 'ec2:SourceInstanceARN': 'false' },
        BoolIfExists: { 'aws:ViaAWSService': 'false' },
      },
    },
  ],
});
