jq -r '
  [.Records[] | select(.eventTime >= "2026-10-16T09:00:00Z")] as $day
  | ([$day[] | select(.userIdentity.userName == "Alice" and .sourceIPAddress != "203.0.113.18")] | length) as $strange
  | ([$day[] | select(.eventName == "DescribeVolumes" and .userIdentity.userName == "Alice")] | length) as $inventory
  | ([$day[] | select(.eventName == "StartInstances" and .userIdentity.userName == "Jane" and (.errorCode | not))] | length) as $farm
  | if $strange > 0 then "unsolved" elif $inventory > 0 and $farm > 0 then "solved" else "partly" end
' cloudtrail.json
