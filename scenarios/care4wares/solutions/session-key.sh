jq -r '.Records[] | select(.eventName == "CreateUser") | .userIdentity.accessKeyId' cloudtrail_log.json
