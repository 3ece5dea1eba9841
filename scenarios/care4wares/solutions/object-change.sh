jq -r '.Records[]
  | select(.requestParameters.bucketName == "wareville-care4wares" and .readOnly == false)
  | .eventName' cloudtrail_log.json
