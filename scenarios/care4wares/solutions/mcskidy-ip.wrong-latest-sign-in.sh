jq -r '[.Records[] | select(.eventName == "ConsoleLogin" and .userIdentity.userName == "mcskidy")]
  | max_by(.eventTime) | .sourceIPAddress' cloudtrail_log.json
