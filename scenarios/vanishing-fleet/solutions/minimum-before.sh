jq '[.Records[]
  | select(.eventName == "UpdateAutoScalingGroup" and .requestParameters.autoScalingGroupName == "ferry-web")]
  | min_by(.eventTime) | .requestParameters.minSize' cloudtrail-log.json
