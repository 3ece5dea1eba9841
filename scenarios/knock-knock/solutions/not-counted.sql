SELECT count(*) FROM cloudtrail
WHERE eventName = 'ConsoleLogin' AND element_at(responseElements, 'ConsoleLogin') = 'Failure'
  AND errorMessage <> 'Failed authentication'
