SELECT count(*) FROM (
  SELECT sourceIPAddress FROM cloudtrail
  WHERE eventName = 'ConsoleLogin' AND errorMessage = 'Failed authentication'
    AND sourceIPAddress <> '198.51.100.77'
  GROUP BY sourceIPAddress
  HAVING count(DISTINCT userIdentity.userName) >= 5
)
