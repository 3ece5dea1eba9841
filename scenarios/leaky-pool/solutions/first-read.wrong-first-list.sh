jq -r '.Records[] | select(.eventName == "ListObjects" and .userIdentity.sessionContext.sessionIssuer.userName == "Cognito_kestrelUnauth_Role") | .eventTime' cloudtrail.json | sort | head -n 1
