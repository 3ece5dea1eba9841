SELECT min(eventTime)
FROM cloudtrail
WHERE sourceIPAddress = '192.0.2.77'
