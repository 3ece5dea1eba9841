jq -r '.Records[] | select(.eventTime > "2026-11-17") | .insightDetails
  | select(.eventName == "CompleteLifecycleAction" and .insightType == "ApiCallRateInsight")
  | .insightContext.attributions[]
  | (.insight | map(.value)) - (.baseline | map(.value)) | .[]' insights.json
