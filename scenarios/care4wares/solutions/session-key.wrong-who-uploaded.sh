jq -r '.Records[] | select(.eventName == "PutObject") | .userIdentity.accessKeyId' cloudtrail_log.json
