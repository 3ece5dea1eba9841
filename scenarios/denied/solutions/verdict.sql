WITH after AS (
  SELECT errorCode, eventName, sourceIPAddress = '192.0.2.187' AS stranger,
    coalesce(userIdentity.arn, '') LIKE '%/release-%' AS release,
    coalesce(element_at(requestParameters, 'bucketName'), '') = 'quayside-lodestar-site' AS site
  FROM cloudtrail WHERE eventTime >= '2026-11-13T10:00:00Z'
)
SELECT CASE
  WHEN count_if(release AND errorCode IS NOT NULL) = 0 AND count_if(site AND errorCode IS NULL) > 0
    AND count_if(stranger AND errorCode IS NULL) = 0 THEN 'solved'
  WHEN count_if(site AND errorCode IS NULL) > 0
    OR count_if(release AND eventName = 'CreateFunction20150331' AND errorCode IS NULL) > 0 THEN 'partly'
  ELSE 'unsolved' END
FROM after
