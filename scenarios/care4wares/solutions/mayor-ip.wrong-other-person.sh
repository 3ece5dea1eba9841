jq -r '.Records[]
  | select(.eventName == "ConsoleLogin" and .userIdentity.userName != "mayor_malware")
  | .sourceIPAddress' cloudtrail_log.json | sort | uniq -c | sort -rn | head -n 1 | tr -s ' ' | cut -d ' ' -f 3
