jq -r '.Records[] | select(.eventName == "PutObject" and .errorCode == null and .requestParameters.bucketName == "quayside-lodestar-site") | .eventTime' cloudtrail.json | sort | tail -n 1
