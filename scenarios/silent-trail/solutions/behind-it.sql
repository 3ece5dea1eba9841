SELECT userIdentity.userName FROM cloudtrail
WHERE eventName = 'AssumeRole'
  AND json_extract_scalar(element_at(responseElements, 'credentials'), '$.accessKeyId') = (
    SELECT userIdentity.accessKeyId FROM cloudtrail
    WHERE eventName = 'DeleteTrail' AND element_at(requestParameters, 'name') = 'charts-trail'
  )
