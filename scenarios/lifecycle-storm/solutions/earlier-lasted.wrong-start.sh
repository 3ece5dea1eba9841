jq '.Records[] | .insightDetails | select(.eventName == "CompleteLifecycleAction" and .state == "Start")
  | .insightContext.statistics.insightDuration' insights.json | head -n 1
