jq -r '.Records[]
  | select(.eventName == "CreateUser" and .userIdentity.userName == "mcskidy")
  | .requestParameters.userName' cloudtrail_log.json
