jq '[.Records[] | select(.eventName == "GetId" and .sourceIPAddress == "203.0.113.66")] | length' cloudtrail.json
