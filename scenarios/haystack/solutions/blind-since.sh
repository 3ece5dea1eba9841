jq -r '
  .Records[] | select(.eventName == "PutEventSelectors" and .requestParameters.trailName == "brackwater-trail" and (.errorCode | not)) | .eventTime
' $(grep -l PutEventSelectors cloudtrail-*.json)
