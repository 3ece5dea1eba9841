jq -r '.Records[]
  | select(.eventName == "ConsoleLogin" and .userIdentity.userName == "mcskidy")
  | .eventTime' cloudtrail_log.json | sort | tail -n 1
