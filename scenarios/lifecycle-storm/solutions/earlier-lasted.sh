jq '.Records[] | .insightDetails | select(.eventName == "CompleteLifecycleAction" and .state == "End")
  | .insightContext.statistics.insightDuration' insights.json
