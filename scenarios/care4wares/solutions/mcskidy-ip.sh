jq -r '[.Records[]
  | select(.eventName == "ConsoleLogin" and .userIdentity.userName == "mcskidy")
  | .sourceIPAddress]
  | group_by(.) | max_by(length) | first' cloudtrail_log.json
