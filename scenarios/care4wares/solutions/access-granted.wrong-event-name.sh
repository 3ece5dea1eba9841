jq -r '.Records[]
  | select(.eventSource == "iam.amazonaws.com" and (.eventName | startswith("Attach")))
  | .eventName' cloudtrail_log.json
