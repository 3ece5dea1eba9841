jq -r '.Records[] | select(.eventName == "GetObject" and .sourceIPAddress == "192.0.2.87") | .requestParameters.key' cloudtrail-2026-09-{18..26}.json |
  sort -u | wc -l
