WITH role AS (
  SELECT errorCode IS NULL AS passed, eventTime, sourceIPAddress NOT LIKE '10.%' AND sourceIPAddress <> '198.51.100.21' AS outside FROM cloudtrail
  WHERE userIdentity.arn LIKE '%:assumed-role/orders-web/i-%' AND eventTime >= '2026-09-17T14:00:00Z'
), handed AS (
  SELECT count(*) AS times FROM access_log
  WHERE message LIKE '%/security-credentials/orders-web HTTP/1.1" 200 %' AND time >= timestamp '2026-09-17 14:00:00'
)
SELECT CASE
    WHEN count_if(outside AND passed) > 0 THEN 'unsolved'
    WHEN max(times) > 0 THEN 'partly'
    WHEN count_if(NOT outside AND NOT passed AND eventTime >= '2026-09-17T15:00:00Z') > 0 THEN 'partly'
    WHEN count_if(NOT outside AND passed) = 0 THEN 'partly'
    ELSE 'solved'
  END
FROM role, handed
