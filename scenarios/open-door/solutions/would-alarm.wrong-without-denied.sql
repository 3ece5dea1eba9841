SELECT count(*)
FROM cloudtrail
WHERE regexp_like(eventName, '^(Authorize|Revoke|Create|Delete)SecurityGroup')
  AND errorCode IS NULL
