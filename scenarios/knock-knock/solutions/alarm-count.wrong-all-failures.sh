jq '[.Records[] | select(.responseElements.ConsoleLogin? == "Failure")] | length' cloudtrail.json
