SELECT took.userIdentity.userName
FROM cloudtrail took
JOIN cloudtrail made
  ON json_extract_scalar(element_at(took.responseElements, 'credentials'), '$.accessKeyId') = made.userIdentity.accessKeyId
WHERE took.eventName = 'AssumeRole'
  AND made.eventName = 'CreateAutoScalingGroup'
ORDER BY made.eventTime DESC
LIMIT 1
