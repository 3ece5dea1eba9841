jq -r '.Records[]
  | select(.eventName == "PutScalingPolicy" and .requestParameters.policyName == "ferry-web-scale-in")
  | .userIdentity.arn | split("/") | last' cloudtrail-log.json
