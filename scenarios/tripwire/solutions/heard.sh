jq '[.Records[]
  | select(.sourceIPAddress == "203.0.113.171")
  | select(.errorCode == "UnauthorizedOperation" or .errorCode == "AccessDenied")] | length' cloudtrail.json
