jq -r '.Records[] | select(.eventName == "DeleteTrail" and .requestParameters.name == "charts-trail") | .eventTime' event-history.json
