jq -r '
  [.Records[] | select(.eventTime >= "2026-10-16T09:00:00Z")] as $day
  | [$day[] | select(.userIdentity.userName == "Alice" and .sourceIPAddress != "203.0.113.18")] as $strange
  | any($strange[]; .eventName == "DescribeInstances" and (.errorCode | not)) as $lists
  | any($day[]; .userIdentity.userName == "Alice" and (.userAgent | startswith("Boto3")) and (.errorCode | not)) as $inventory
  | any($day[]; .eventName == "StartInstances" and .userIdentity.userName == "Jane" and (.errorCode | not)) as $farm
  | if $strange == [] then (if $inventory and $farm then "solved" else "partly" end)
    elif $lists or ($inventory and $farm | not) then "unsolved"
    else "partly" end
' cloudtrail.json
