jq -r '.Records[]
  | select(.eventTime > "2026-11-10T14:21:10Z" and .eventTime < "2026-11-11T08:20:49Z")
  | select(.eventSource == "iam.amazonaws.com" and .requestParameters.roleName == "tides-deploy" and (.readOnly | not))
  | .eventName' cloudtrail.json
