jq -r '.Records[] | select(.eventName == "ConsoleLogin") | .eventType' cloudtrail_log.json | sort -u
