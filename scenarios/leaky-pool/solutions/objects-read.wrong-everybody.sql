SELECT count(DISTINCT element_at(requestParameters, 'key')) FROM cloudtrail
WHERE eventName = 'GetObject' AND errorCode IS NULL AND (element_at(requestParameters, 'key') LIKE 'private/%' OR element_at(requestParameters, 'key') LIKE 'exports/%')
