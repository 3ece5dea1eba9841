jq -r '.Records[]
  | select(.eventName == "AttachUserPolicy")
  | .requestParameters.policyArn | split("/") | last' cloudtrail_log.json
