jq -r '
  .Records[] | select(.eventName == "PutEventSelectors" and .requestParameters.trailName == "brackwater-trail" and (.errorCode | not)) | .eventTime
' $(grep -l PutEventSelectors cloudtrail-2026-09-2[2-8].json)
