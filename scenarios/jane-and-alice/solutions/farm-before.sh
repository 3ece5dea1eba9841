jq '[.Records[] | select(.eventName == "StartInstances" and .userIdentity.accessKeyId == "AKIACLWJTTNXMEXAMPLE" and (.errorCode | not))] | length' cloudtrail.json
