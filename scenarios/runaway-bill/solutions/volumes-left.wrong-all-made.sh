jq '[.Records[] | select(.eventName == "CreateVolume")] | length' cloudtrail-log.json
