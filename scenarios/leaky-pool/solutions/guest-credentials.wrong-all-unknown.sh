jq '[.Records[] | select(.eventName == "GetCredentialsForIdentity" and .userIdentity.type == "Unknown")] | length' cloudtrail.json
