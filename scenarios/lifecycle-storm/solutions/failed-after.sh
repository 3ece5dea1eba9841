jq '[.Records[] | select(.eventName == "CompleteLifecycleAction" and .errorCode != null and .eventTime >= "2026-11-17T08:10:00Z")] | length' cloudtrail.json
