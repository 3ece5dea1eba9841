jq -r '.Records[] | select(.eventName == "PutRolePolicy" and .requestParameters.roleName == "Cognito_kestrelUnauth_Role") | .userIdentity.arn | split("/")[-1]' cloudtrail.json
