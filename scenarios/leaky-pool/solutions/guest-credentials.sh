jq '[.Records[] | select(.eventName == "GetCredentialsForIdentity" and (.requestParameters.logins | not))] | length' cloudtrail.json
