SELECT DISTINCT sourceIPAddress FROM cloudtrail
WHERE eventName = 'GetObject' AND userIdentity.userName = 'jonas'
