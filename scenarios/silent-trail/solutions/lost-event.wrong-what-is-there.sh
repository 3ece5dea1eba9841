jq -r '.Records[] | select(.eventName == "StopLogging" and .requestParameters.name == "charts-trail") | .eventID' log-group.json
