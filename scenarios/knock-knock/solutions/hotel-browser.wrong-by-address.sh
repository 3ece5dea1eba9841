jq '[.Records[] | select(.eventName == "ConsoleLogin" and .responseElements.ConsoleLogin == "Success" and .sourceIPAddress == "198.51.100.203")] | length' cloudtrail.json
