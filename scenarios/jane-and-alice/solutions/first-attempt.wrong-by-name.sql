SELECT min(eventTime) FROM cloudtrail WHERE eventName = 'StartInstances' AND errorCode = 'Client.UnauthorizedOperation' AND userIdentity.userName = 'Alice'
