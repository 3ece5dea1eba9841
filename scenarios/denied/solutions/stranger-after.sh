jq '[.Records[] | select(.sourceIPAddress == "192.0.2.187" and .errorCode == null and .eventTime >= "2026-11-13T10:00:00Z")] | length' cloudtrail.json
