jq -r '.Records[]
  | select(.eventName == "ConsoleLogin" and .userIdentity.userName == "mayor_malware")
  | .sourceIPAddress' cloudtrail_log.json | sort -u
