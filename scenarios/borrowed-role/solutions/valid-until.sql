WITH issued AS (
  SELECT json_extract_scalar(element_at(responseElements, 'credentials'), '$.accessKeyId') AS key,
    json_extract_scalar(element_at(responseElements, 'credentials'), '$.expiration') AS expiration
  FROM cloudtrail
  WHERE eventName = 'AssumeRole' AND userIdentity.invokedBy = 'ec2.amazonaws.com'
)
SELECT max(date_parse(expiration, '%b %e, %Y, %l:%i:%s %p')) FROM issued
WHERE key IN (
  SELECT userIdentity.accessKeyId FROM cloudtrail
  WHERE userIdentity.arn LIKE '%:assumed-role/orders-web/i-%'
    AND sourceIPAddress NOT LIKE '10.%' AND sourceIPAddress <> '198.51.100.21'
)
