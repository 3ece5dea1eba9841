SELECT eventTime FROM cloudtrail
WHERE eventName = 'DeleteTrail' AND element_at(requestParameters, 'name') = 'charts-trail'
