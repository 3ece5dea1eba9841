SELECT userIdentity.userName FROM cloudtrail
WHERE eventName = 'ConsoleLogin' AND element_at(responseElements, 'ConsoleLogin') = 'Success'
  AND sourceIPAddress NOT IN ('203.0.113.10', '192.0.2.61', '192.0.2.118')
GROUP BY userIdentity.userName, sourceIPAddress
ORDER BY count(*) DESC LIMIT 1
