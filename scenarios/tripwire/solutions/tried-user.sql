SELECT userIdentity.userName
FROM cloudtrail
WHERE userIdentity.accessKeyId LIKE 'AKIA%'
GROUP BY 1
HAVING count(DISTINCT sourceIPAddress) > 1
