jq -r '.Records[] | select(.eventName == "DeleteTrail" and .requestParameters.name == "charts-trail") | .userIdentity.arn | split("/")[-1]' event-history.json
