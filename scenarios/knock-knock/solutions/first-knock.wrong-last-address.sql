SELECT min(eventTime) FROM cloudtrail
WHERE eventName = 'ConsoleLogin' AND sourceIPAddress = '198.51.100.36'
