jq -r '[.Records[] | select(.userIdentity.userName == "Jane") | .userIdentity.principalId] | unique | length' cloudtrail.json
