jq -r '.Records[0].userIdentity.userName' cloudtrail_log.json
