jq -r '[.Records[] | select(.userIdentity.userName == "render-farm") | .sourceIPAddress] as $known
  | [.Records[]
    | select(.errorCode != null and .eventTime > "2026-09-11" and IN(.sourceIPAddress; $known[]))
    | .eventTime] | min' cloudtrail.json
