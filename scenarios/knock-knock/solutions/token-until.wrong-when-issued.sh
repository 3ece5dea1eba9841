jq -r '.Records[] | select(.eventName == "GetSessionToken") | .eventTime' cloudtrail.json
