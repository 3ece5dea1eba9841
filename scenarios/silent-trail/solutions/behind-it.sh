jq -r '
  (.Records[] | select(.eventName == "DeleteTrail" and .requestParameters.name == "charts-trail") | .userIdentity.accessKeyId) as $key
  | .Records[] | select(.eventName == "AssumeRole" and .responseElements.credentials.accessKeyId == $key) | .userIdentity.userName
' event-history.json
