jq -r '.Records[]
  | select(.eventName == "ConsoleLogin" and .userIdentity.userName == "glitch")
  | .eventTime' cloudtrail_log.json
