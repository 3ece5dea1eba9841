SELECT min(eventTime) FROM cloudtrail WHERE eventName = 'StopLogging' AND errorCode IS NULL
