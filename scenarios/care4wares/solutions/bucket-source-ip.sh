jq -r '.Records[]
  | select(.requestParameters.bucketName == "wareville-care4wares" and .userIdentity.userName != null)
  | .sourceIPAddress' cloudtrail_log.json | sort -u
