jq -r '.Records[]
  | select(.eventName == "PutScalingPolicy" and .requestParameters.policyName == "ferry-web-scale-in")
  | .userIdentity.sessionContext.sessionIssuer.userName' cloudtrail-log.json
