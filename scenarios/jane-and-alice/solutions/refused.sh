jq '[.Records[] | select(.eventName == "StartInstances" and .errorCode == "Client.UnauthorizedOperation")] | length' cloudtrail.json
