SELECT count(*) FROM (
  SELECT sourceIPAddress FROM cloudtrail
  WHERE eventName = 'ConsoleLogin' AND errorMessage = 'Failed authentication'
  GROUP BY sourceIPAddress
  HAVING count(DISTINCT userIdentity.userName) >= 5
)
