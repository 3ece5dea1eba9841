jq '[.Records[]
  | select(.eventName == "CompleteLifecycleAction" and .errorCode == null)
  | select(.requestParameters.autoScalingGroupName == "clips-thumbs")] | length' cloudtrail.json
