SELECT count(*) AS mails
FROM alarms_log
WHERE message LIKE '%"NewStateValue":"ALARM"%'
