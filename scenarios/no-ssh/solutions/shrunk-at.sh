jq -r '.Records[]
  | select(.eventName == "ModifyInstanceAttribute")
  | select(.requestParameters.instanceId == "i-477649cefd848f104")
  | .eventTime' cloudtrail.json
