jq -r '.Records[] | select(.eventName == "GetSessionToken") | .responseElements.credentials.expiration' cloudtrail.json
