SELECT count(DISTINCT userIdentity.principalId) FROM cloudtrail WHERE userIdentity.userName = 'Jane'
