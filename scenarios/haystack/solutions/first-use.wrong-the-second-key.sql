SELECT min(eventTime) FROM cloudtrail WHERE userIdentity.userName = 'rosalind'
