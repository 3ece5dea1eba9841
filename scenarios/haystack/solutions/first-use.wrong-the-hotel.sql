SELECT min(eventTime) FROM cloudtrail
WHERE userIdentity.userName = 'jorun' AND eventName = 'GetCallerIdentity' AND sourceIPAddress NOT LIKE '192.0.2.%'
