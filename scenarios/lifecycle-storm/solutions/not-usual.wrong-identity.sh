jq -r '.Records[] | select(.eventTime > "2026-11-17") | .insightDetails
  | select(.eventName == "CompleteLifecycleAction" and .insightType == "ApiCallRateInsight")
  | .insightContext.attributions[0].insight[0].value | split("/") | last' insights.json
