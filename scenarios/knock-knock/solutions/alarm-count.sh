jq '[.Records[] | select(.eventName == "ConsoleLogin" and .errorMessage == "Failed authentication")] | length' cloudtrail.json
