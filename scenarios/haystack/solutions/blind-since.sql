SELECT eventTime FROM cloudtrail
WHERE eventName = 'PutEventSelectors' AND element_at(requestParameters, 'trailName') = 'brackwater-trail' AND errorCode IS NULL
