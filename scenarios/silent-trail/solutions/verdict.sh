jq -r '
  [.Records[] | select(.errorCode == null and .errorMessage == null)] | sort_by(.eventTime)
  | (map(select(.eventName | IN("CreateTrail", "UpdateTrail", "DeleteTrail"))) | last) as $trail
  | (map(select(.eventName | IN("PutRolePolicy", "DeleteRolePolicy"))) | last) as $power
  | map(select(.eventTime >= "2026-05-18T14:00:00Z")) as $recent
  | if $trail.eventName == "DeleteTrail" then "unsolved"
    elif ($trail.responseElements.isMultiRegionTrail and $trail.responseElements.logFileValidationEnabled
      and $trail.responseElements.cloudWatchLogsLogGroupArn != null and $power.eventName == "DeleteRolePolicy"
      and ([$recent[] | select(.sourceIPAddress == "198.51.100.44")] | length == 0)
      and ([$recent[] | select(.userIdentity.userName == "build-agent")] | length > 0)) then "solved"
    else "partly" end
' event-history.json
