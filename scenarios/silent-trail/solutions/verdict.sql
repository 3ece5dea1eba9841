WITH ok AS (SELECT * FROM cloudtrail WHERE errorCode IS NULL AND errorMessage IS NULL),
trail AS (
  SELECT eventName, element_at(responseElements, 'isMultiRegionTrail') AS regions,
    element_at(responseElements, 'logFileValidationEnabled') AS validation
  FROM ok WHERE eventName IN ('CreateTrail', 'UpdateTrail', 'DeleteTrail') ORDER BY eventTime DESC LIMIT 1
),
power AS (
  SELECT eventName FROM ok WHERE eventName IN ('PutRolePolicy', 'DeleteRolePolicy') ORDER BY eventTime DESC LIMIT 1
),
recent AS (
  SELECT count_if(sourceIPAddress = '198.51.100.44') AS inside, count_if(userIdentity.userName = 'build-agent') AS builds
  FROM ok WHERE eventTime >= '2026-05-18T14:00:00Z'
)
SELECT CASE
    WHEN trail.eventName = 'DeleteTrail' THEN 'unsolved'
    WHEN regions = 'true' AND validation = 'true' AND power.eventName = 'DeleteRolePolicy' AND inside = 0 AND builds > 0 THEN 'solved'
    ELSE 'partly'
  END
FROM trail, power, recent
