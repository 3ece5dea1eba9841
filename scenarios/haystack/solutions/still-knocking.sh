jq '[.Records[] | select(.eventTime >= "2026-09-28T13:00:00Z" and (.sourceIPAddress | IN("198.51.100.23", "203.0.113.199", "192.0.2.87")))] | length' cloudtrail-2026-09-28.json
