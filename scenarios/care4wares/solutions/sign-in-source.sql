SELECT DISTINCT eventSource
FROM cloudtrail
WHERE eventName = 'ConsoleLogin'
