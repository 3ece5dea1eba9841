jq '[.Records[]
  | select(.eventName == "CompleteLifecycleAction" and .errorCode == null)
  | select(.requestParameters.autoScalingGroupName == "clips-thumbs" and .eventTime >= "2026-11-16T16:41:30Z")]
  | length' cloudtrail.json
