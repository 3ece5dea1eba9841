SELECT count(*) FROM cloudtrail WHERE eventName = 'StartInstances' AND errorCode = 'Client.UnauthorizedOperation' AND userIdentity.principalId = 'AIDAWKBQV66VB7YAJDEWU'
