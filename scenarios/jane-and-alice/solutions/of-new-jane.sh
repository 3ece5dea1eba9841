jq '[.Records[] | select(.eventName == "StartInstances" and .errorCode == "Client.UnauthorizedOperation" and .userIdentity.principalId == "AIDAWKBQV66VB7YAJDEWU")] | length' cloudtrail.json
