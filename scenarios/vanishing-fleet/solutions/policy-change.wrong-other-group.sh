jq -r '.Records[] | select(.eventName == "PutScalingPolicy" and (.requestParameters.policyName | endswith("scale-in"))) | .eventTime' cloudtrail-log.json | sort | head -n 1
