SELECT sourceIPAddress FROM cloudtrail
WHERE eventName = 'ConsoleLogin' AND userIdentity.userName = 'jonas'
  AND element_at(responseElements, 'ConsoleLogin') = 'Success' AND sourceIPAddress <> '203.0.113.10'
