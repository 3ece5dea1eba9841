jq '[.Records[] | select(.eventName == "CompleteLifecycleAction" and .errorCode != null)] | length' cloudtrail.json
