put=$(jq -r '.Records[] | select(.eventName == "PutRolePolicy" and .requestParameters.policyName == "Deploy") | .eventTime' cloudtrail.json)
jq -r --arg put "$put" '.Records[] | select(.eventName == "PutParameter" and .errorCode != null and .eventTime > $put) | .eventTime' cloudtrail.json
