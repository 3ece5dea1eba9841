jq -r '.Records[]
  | select(.eventName == "StopInstances" and .userIdentity.userName == "jonas.wulf")
  | .eventTime' cloudtrail-log.json
