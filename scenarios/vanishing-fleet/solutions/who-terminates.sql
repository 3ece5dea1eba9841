SELECT DISTINCT t.userIdentity.invokedby AS service
FROM cloudtrail t
JOIN web_log w
  ON element_at(t.requestParameters, 'instancesSet') LIKE '%' || regexp_extract(w.message, 'i-[0-9a-f]+') || '%'
WHERE t.eventName = 'TerminateInstances'
  AND w.message LIKE '%Shutdown initiated%'
