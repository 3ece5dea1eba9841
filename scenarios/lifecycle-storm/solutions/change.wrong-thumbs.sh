jq -r '.Records[]
  | select(.eventName == "PutLifecycleHook" and .requestParameters.autoScalingGroupName == "clips-thumbs")
  | .eventTime' cloudtrail.json | sort | tail -n 1
