SELECT userIdentity.userName FROM cloudtrail
WHERE eventName = 'AssumeRole' AND element_at(requestParameters, 'roleArn') LIKE '%/release-runner'
GROUP BY 1 ORDER BY count(*) DESC LIMIT 1
