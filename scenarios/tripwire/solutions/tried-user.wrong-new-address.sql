SELECT userIdentity.userName
FROM cloudtrail
WHERE userIdentity.accessKeyId LIKE 'AKIA%'
GROUP BY userIdentity.userName, sourceIPAddress
HAVING min(eventTime) BETWEEN timestamp '2026-09-08 12:00:00' AND timestamp '2026-09-09 23:59:59'
