jq '[.Records[] | select(.eventName == "CompleteLifecycleAction" and .eventTime < "2026-11-17T06:30:00Z")] | length' cloudtrail.json
