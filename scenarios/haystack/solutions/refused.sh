jq -r '.Records[] | select(.sourceIPAddress == "198.51.100.23" and .errorCode) | .eventName' cloudtrail-2026-09-1[0-5].json | wc -l
