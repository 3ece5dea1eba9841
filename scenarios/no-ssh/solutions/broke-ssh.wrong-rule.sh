jq -r '.Records[] | select(.eventName | test("SecurityGroupIngress$")) | .eventName' cloudtrail.json
