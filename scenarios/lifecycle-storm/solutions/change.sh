jq -r '.Records[]
  | select(.eventName == "PutLifecycleHook" and .requestParameters.autoScalingGroupName == "clips-render")
  | .eventTime' cloudtrail.json | sort | tail -n 1
