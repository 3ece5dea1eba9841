SELECT eventTime FROM cloudtrail
WHERE eventName = 'StopLogging' AND element_at(requestParameters, 'name') = 'charts-trail'
