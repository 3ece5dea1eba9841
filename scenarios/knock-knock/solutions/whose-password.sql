SELECT userIdentity.userName FROM cloudtrail
WHERE eventName = 'ConsoleLogin' AND element_at(responseElements, 'ConsoleLogin') = 'Success'
  AND sourceIPAddress IN (
    SELECT sourceIPAddress FROM cloudtrail
    WHERE eventName = 'ConsoleLogin' AND errorMessage = 'Failed authentication'
    GROUP BY sourceIPAddress
    HAVING count(DISTINCT userIdentity.userName) >= 5
  )
