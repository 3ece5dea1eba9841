SELECT min(eventTime) FROM cloudtrail
WHERE userIdentity.userName = 'report-mailer' AND sourceIPAddress <> '192.0.2.10'
