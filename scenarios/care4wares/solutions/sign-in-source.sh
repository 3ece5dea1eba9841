jq -r '.Records[] | select(.eventName == "ConsoleLogin") | .eventSource' cloudtrail_log.json | sort -u
