WITH calls AS (
  SELECT sourceIPAddress, errorCode
  FROM cloudtrail
  WHERE eventTime >= timestamp '2024-11-28 18:00:00'
    AND userIdentity.userName IN ('glitch', 'mcskidy')
    AND eventName <> 'ConsoleLogin'
), astray AS (
  SELECT count(*) AS donations
  FROM rds_log
  WHERE argument LIKE 'INSERT%Mayor Malware%'
    AND time >= timestamp '2024-11-28 18:00:00'
)
SELECT CASE
  WHEN count_if(sourceIPAddress = '53.94.201.69' AND errorCode IS NULL) > 0 THEN 'unsolved'
  WHEN (SELECT donations FROM astray) > 0 THEN 'partly'
  WHEN count_if(sourceIPAddress = '31.210.15.79' AND errorCode IS NULL) = 0 THEN 'partly'
  ELSE 'solved' END AS verdict
FROM calls
