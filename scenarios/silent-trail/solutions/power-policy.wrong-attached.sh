jq -r '.Records[] | select(.eventName == "AttachRolePolicy" and .requestParameters.roleName == "release-runner") | .requestParameters.policyArn' event-history.json
