jq -r '.Records[] | select(.sourceIPAddress == "203.0.113.171") | .errorCode // ""' cloudtrail.json | grep -c AccessDenied
