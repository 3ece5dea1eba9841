jq -r '.Records[]
  | select(.eventName == "PutScalingPolicy" and .requestParameters.policyName == "ferry-web-scale-in")
  | .eventTime' cloudtrail-log.json
