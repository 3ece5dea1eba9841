SELECT min(eventTime) FROM cloudtrail WHERE eventName = 'PutParameter' AND errorCode IS NOT NULL
