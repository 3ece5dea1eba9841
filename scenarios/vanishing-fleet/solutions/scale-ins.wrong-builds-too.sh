jq '[.Records[] | select(.eventName == "TerminateInstances" and (.eventTime | startswith("2026-10-13")))] | length' cloudtrail-log.json
