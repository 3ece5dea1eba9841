SELECT regexp_extract(userIdentity.arn, '[^/]+$') FROM cloudtrail WHERE eventName = 'ScheduleKeyDeletion' ORDER BY eventTime LIMIT 1
