SELECT count(*) FROM cloudtrail WHERE eventName = 'StartInstances' AND errorCode = 'Client.UnauthorizedOperation' AND userIdentity.principalId = 'AIDAMGL3V2S7TYI6OYEFA'
