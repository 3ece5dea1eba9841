jq '[.Records[] | select(.eventTime >= "2026-05-18T14:00:00Z" and .sourceIPAddress == "198.51.100.44" and (.errorCode // .errorMessage))] | length' event-history.json
