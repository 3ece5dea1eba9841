jq -r '[.Records[] | select(.eventName == "CreateAutoScalingGroup")] | max_by(.eventTime).userIdentity.arn | split("/") | last' cloudtrail-log.json
