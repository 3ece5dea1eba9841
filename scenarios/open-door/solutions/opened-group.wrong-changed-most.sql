SELECT element_at(requestParameters, 'groupId') AS changed
FROM cloudtrail
WHERE eventName = 'AuthorizeSecurityGroupIngress'
GROUP BY 1
ORDER BY count(*) DESC
LIMIT 1
