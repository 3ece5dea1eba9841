jq '[.Records[] | select(.eventName == "ConsoleLogin" and .responseElements.ConsoleLogin == "Failure" and .errorMessage != "Failed authentication")] | length' cloudtrail.json
