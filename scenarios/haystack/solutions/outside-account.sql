SELECT DISTINCT userIdentity.accountId FROM cloudtrail
WHERE eventName = 'AssumeRole' AND userIdentity.type = 'AWSAccount'
  AND userIdentity.accountId NOT IN ('736401958127', '290517346618', '518830274906', '615092748830')
