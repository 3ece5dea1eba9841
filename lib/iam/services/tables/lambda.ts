import type { ServiceTable } from '../types';

export const lambda: ServiceTable = {
  prefix: 'lambda',
  resources: { function: 'arn:aws:lambda:{}:{}:function:{+}' },
  actions: {
    List: { none: 'ListFunctions ListLayers', function: 'ListAliases ListVersionsByFunction' },
    Read: {
      none: 'GetAccountSettings',
      function:
        'GetFunction GetFunctionConfiguration GetPolicy GetAlias GetFunctionConcurrency GetFunctionUrlConfig ListTags',
    },
    Write: {
      function:
        'InvokeFunction InvokeAsync InvokeFunctionUrl CreateFunction DeleteFunction UpdateFunctionCode UpdateFunctionConfiguration PublishVersion CreateAlias DeleteAlias UpdateAlias PutFunctionConcurrency DeleteFunctionConcurrency CreateFunctionUrlConfig DeleteFunctionUrlConfig UpdateFunctionUrlConfig',
    },
    'Permissions management': { function: 'AddPermission RemovePermission' },
    Tagging: { function: 'TagResource UntagResource' },
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
  needs: { CreateFunction: ['iam:PassRole'] },
};
