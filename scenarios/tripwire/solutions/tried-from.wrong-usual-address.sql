SELECT sourceIPAddress
FROM cloudtrail
WHERE userIdentity.userName = 'render-farm'
GROUP BY 1
ORDER BY count(*) DESC
LIMIT 1
