code=$(jq -r '.Records[] | select(.eventName == "UpdateFunctionCode20150331v2") | .eventTime' cloudtrail.json)
jq --arg code "$code" '[.Records[]
  | select(.eventName == "CompleteLifecycleAction" and .errorCode == null)
  | select(.eventTime >= $code and .eventTime < "2026-11-17")]
  | length' cloudtrail.json
