jq -r '
  [.Records[] | select(.eventTime >= "2026-03-11T13:00:00Z" and .userIdentity.userName == "jonas" and .eventName != "ConsoleLogin" and (.errorCode | not))]
  | map(select(.sourceIPAddress == "203.0.113.10")) as $export
  | if length > ($export | length) then (if ($export | length) > 0 then "partly" else "unsolved" end)
    elif ($export | length) > 0 then "solved" else "partly" end
' cloudtrail.json
