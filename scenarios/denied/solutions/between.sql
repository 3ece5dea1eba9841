SELECT eventName FROM cloudtrail
WHERE eventSource = 'iam.amazonaws.com' AND readOnly = false
  AND element_at(requestParameters, 'roleName') = 'tides-deploy'
  AND eventTime > '2026-11-10T14:21:10Z' AND eventTime < '2026-11-11T08:20:49Z'
