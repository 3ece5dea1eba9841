jq -r '.Records[]
  | select(.userIdentity.userName == "render-farm"
    and .sourceIPAddress != "198.51.100.61"
    and (.eventTime | startswith("2026-09-10")))
  | .sourceIPAddress' cloudtrail.json | sort -u
