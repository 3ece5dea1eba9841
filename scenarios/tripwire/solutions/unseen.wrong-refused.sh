jq '[.Records[]
  | select(.errorCode != null)
  | select(.sourceIPAddress == "203.0.113.171" or .sourceIPAddress == "192.0.2.77")] | length' cloudtrail.json
