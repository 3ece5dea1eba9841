SELECT DISTINCT sourceIPAddress
FROM cloudtrail
WHERE eventName = 'ConsoleLogin'
  AND userIdentity.userName = 'mayor_malware'
