jq -r '.Records[]
  | select(.requestParameters.bucketName == "wareville-care4wares" and .eventName != "ListObjects")
  | .eventName' cloudtrail_log.json | tail -n 1
