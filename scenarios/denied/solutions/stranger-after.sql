SELECT count(*) FROM cloudtrail
WHERE sourceIPAddress = '192.0.2.187' AND errorCode IS NULL AND eventTime >= '2026-11-13T10:00:00Z'
