jq -r '
  (.Records[] | select(.eventName == "ConsoleLogin" and .sourceIPAddress == "198.51.100.36") | .userAgent) as $agent
  | .Records[] | select(.eventName == "ConsoleLogin" and .userAgent == $agent) | .eventTime
' cloudtrail.json | sort | head -n 1
