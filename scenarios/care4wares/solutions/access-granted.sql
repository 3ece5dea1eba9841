SELECT element_at(requestParameters, 'policyArn') AS policy
FROM cloudtrail
WHERE eventName = 'AttachUserPolicy'
