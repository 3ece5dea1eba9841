jq -r '[.Records[] | select(.requestParameters.bucketName == "wareville-care4wares") | .eventName]
  | group_by(.) | max_by(length) | first' cloudtrail_log.json
