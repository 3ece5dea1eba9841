jq '.Records[] | .insightDetails | select(.eventName == "RunInstances" and .state == "End")
  | .insightContext.statistics.insightDuration' insights.json
