jq -r '.Records[] | select(.eventName == "ConsoleLogin") | .eventTime' cloudtrail_log.json | tail -n 1
