jq '[.Records[]
  | select((.userIdentity.arn // "" | contains(":assumed-role/orders-web/i-")) and (.sourceIPAddress | startswith("10.") | not) and .sourceIPAddress != "198.51.100.21")
  | select(.eventTime >= "2026-09-17T14:00:00Z" and .errorCode)] | length' cloudtrail.json
