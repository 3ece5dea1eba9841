jq -r '.Records[] | select(.sourceIPAddress == "198.51.100.23" and .errorCode) | .eventName' cloudtrail-*.json | wc -l
