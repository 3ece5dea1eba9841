jq -r '.Records[] | select(.eventName == "CreateUser") | .userIdentity.userName' cloudtrail_log.json
