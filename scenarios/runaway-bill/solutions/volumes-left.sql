SELECT count(*) AS volumes
FROM cloudtrail
WHERE eventName = 'CreateVolume'
  AND element_at(responseElements, 'volumeId') NOT IN (
    SELECT element_at(requestParameters, 'volumeId') FROM cloudtrail WHERE eventName = 'DeleteVolume')
