jq -r '.Records[] | select(.eventName == "ModifyDBParameterGroup") | .userIdentity.arn | split("/") | last' cloudtrail-log.json
