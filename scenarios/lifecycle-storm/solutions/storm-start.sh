jq -r '[.Records[] | select(.insightDetails | .eventName == "CompleteLifecycleAction" and .insightType == "ApiCallRateInsight")]
  | group_by(.sharedEventID)[]
  | select(all(.[]; .insightDetails.state == "Start"))
  | .[0].eventTime' insights.json
