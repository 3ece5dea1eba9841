jq -r '.Records[] | select(.eventName == "UpdateUser" and .requestParameters.newUserName == "Alice") | .eventTime' cloudtrail.json
