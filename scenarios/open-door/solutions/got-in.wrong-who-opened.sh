jq -r '.Records[]
  | select(.eventName == "AuthorizeSecurityGroupIngress" and .userIdentity.type == "Root")
  | .sourceIPAddress' cloudtrail.json
