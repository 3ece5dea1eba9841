jq -r '.Records[] | select(.eventName == "CompleteLifecycleAction" and .errorCode != null) | .eventTime' cloudtrail.json | sort | head -n 1
