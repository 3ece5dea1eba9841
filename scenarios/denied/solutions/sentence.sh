jq -r '[.Records[] | select(.sourceIPAddress == "192.0.2.187")] | if length > 0 and all(.errorCode != null) then "held" else "passed" end' cloudtrail.json
