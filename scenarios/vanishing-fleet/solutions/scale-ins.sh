jq '[.Records[]
  | select(.eventName == "TerminateInstances" and .userIdentity.invokedBy == "autoscaling.amazonaws.com")
  | select(.eventTime | startswith("2026-10-13"))]
  | length' cloudtrail-log.json
