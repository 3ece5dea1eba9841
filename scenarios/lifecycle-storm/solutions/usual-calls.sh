jq '.Records[] | select(.eventTime > "2026-11-17") | .insightDetails
  | select(.eventName == "CompleteLifecycleAction" and .insightType == "ApiCallRateInsight")
  | .insightContext.statistics | .baseline.average * .baselineDuration | round' insights.json
