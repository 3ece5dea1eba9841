SELECT here.userIdentity.userName
FROM cloudtrail AS call
JOIN cloudtrail AS there
  ON json_extract_scalar(element_at(there.responseElements, 'credentials'), '$.accessKeyId') = call.userIdentity.accessKeyId
JOIN cloudtrail AS here ON here.sharedEventID = there.sharedEventID AND here.recipientAccountId <> there.recipientAccountId
WHERE call.eventName = 'ScheduleKeyDeletion' AND call.recipientAccountId = '290517346618'
  AND there.eventName = 'AssumeRole' AND there.recipientAccountId = '290517346618'
