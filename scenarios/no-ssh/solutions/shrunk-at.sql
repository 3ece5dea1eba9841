SELECT eventTime
FROM cloudtrail
WHERE eventName = 'ModifyInstanceAttribute'
  AND element_at(requestParameters, 'instanceId') = 'i-477649cefd848f104'
