SELECT DISTINCT eventType
FROM cloudtrail
WHERE eventName = 'ConsoleLogin'
