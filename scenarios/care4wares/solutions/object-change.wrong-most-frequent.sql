SELECT eventName
FROM cloudtrail
WHERE element_at(requestParameters, 'bucketName') = 'wareville-care4wares'
GROUP BY eventName
ORDER BY count(*) DESC
LIMIT 1
