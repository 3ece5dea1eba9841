jq '[.Records[] | select(.eventName == "PutLifecycleHook" and .requestParameters.autoScalingGroupName == "clips-render") | .eventTime | fromdate] | max' cloudtrail.json > changed
jq '[.Records[] | select(.eventName == "CompleteLifecycleAction" and .errorCode != null) | .eventTime | fromdate] | min' cloudtrail.json > failed
echo $(( ($(cat failed) - $(cat changed)) / 60 ))
