jq -r '.Records[] | select(.eventName == "PutRolePolicy" and .requestParameters.roleName == "release-runner") | .sourceIPAddress' event-history.json
