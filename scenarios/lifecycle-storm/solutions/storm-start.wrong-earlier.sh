jq -r '.Records[] | select(.insightDetails.eventName == "CompleteLifecycleAction") | .eventTime' insights.json | sort | head -n 1
