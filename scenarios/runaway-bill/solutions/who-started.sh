key=$(jq -r '[.Records[] | select(.eventName == "CreateAutoScalingGroup")] | max_by(.eventTime).userIdentity.accessKeyId' cloudtrail-log.json)
jq -r --arg key "$key" '.Records[]
  | select(.eventName == "AssumeRole" and .responseElements.credentials.accessKeyId == $key)
  | .userIdentity.userName' cloudtrail-log.json
