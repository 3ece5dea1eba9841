SELECT sum(CAST(element_at(additionalEventData, 'bytesTransferredOut') AS bigint)) FROM cloudtrail
WHERE eventName = 'GetObject' AND errorCode IS NULL AND (element_at(requestParameters, 'key') LIKE 'private/%' OR element_at(requestParameters, 'key') LIKE 'exports/%')
