jq '[.Records[] | select(.eventName == "UpdateAutoScalingGroup")] | max_by(.eventTime) | .requestParameters.minSize' cloudtrail-log.json
