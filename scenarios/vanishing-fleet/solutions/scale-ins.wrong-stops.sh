jq '[.Records[] | select(.eventSource=="ec2.amazonaws.com" and .eventName=="StopInstances" and (.eventTime | startswith("2026-10-13")))] | length' cloudtrail-log.json
