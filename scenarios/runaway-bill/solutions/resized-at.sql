SELECT min(eventTime)
FROM cloudtrail
WHERE eventName = 'ModifyInstanceAttribute'
  AND errorCode IS NULL
  AND json_extract_scalar(element_at(requestParameters, 'instanceType'), '$.value') = 'm5.4xlarge'
