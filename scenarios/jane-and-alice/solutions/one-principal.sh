jq '[.Records[] | select(.eventName == "StartInstances" and .errorCode == "Client.UnauthorizedOperation" and .userIdentity.principalId == "AIDAMGL3V2S7TYI6OYEFA")] | length' cloudtrail.json
