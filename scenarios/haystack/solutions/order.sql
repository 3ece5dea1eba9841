WITH first AS (
  SELECT eventName, min(eventTime) AS time FROM cloudtrail
  WHERE sourceIPAddress IN ('198.51.100.23', '203.0.113.199', '192.0.2.87') AND errorCode IS NULL
    AND eventName IN ('GetCallerIdentity', 'CreatePolicyVersion', 'CreateAccessKey', 'UpdateAssumeRolePolicy', 'GetObject', 'PutEventSelectors', 'ScheduleKeyDeletion')
  GROUP BY 1
)
SELECT CASE array_join(array_agg(eventName ORDER BY time), ' ')
    WHEN 'GetCallerIdentity CreatePolicyVersion CreateAccessKey UpdateAssumeRolePolicy GetObject PutEventSelectors ScheduleKeyDeletion' THEN 'a'
  END
FROM first
