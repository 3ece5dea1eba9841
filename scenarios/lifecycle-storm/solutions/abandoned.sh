jq -r '.Records[] | select(.eventName == "CompleteLifecycleAction" and .errorCode != null)
  | .requestParameters.instanceId' cloudtrail.json | sort -u | wc -l
