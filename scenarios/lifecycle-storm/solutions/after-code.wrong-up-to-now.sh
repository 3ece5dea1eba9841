jq '[.Records[] | select(.eventName == "CompleteLifecycleAction" and .errorCode == null and .eventTime >= "2026-11-16T06:05:44Z")] | length' cloudtrail.json
