jq -r '[.Records[] | select(.eventName == "CreateAutoScalingGroup" and .awsRegion == "us-east-2")]
  | max_by(.eventTime).requestParameters.autoScalingGroupName' cloudtrail-log.json
