SELECT regexp_extract(element_at(requestParameters, 'keyId'), 'key/([0-9a-f-]+)', 1) FROM cloudtrail
WHERE eventName = 'ScheduleKeyDeletion' AND errorCode IS NULL ORDER BY eventTime LIMIT 1
