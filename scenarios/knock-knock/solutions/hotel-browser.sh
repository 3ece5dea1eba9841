jq '
  [.Records[] | select(.eventName == "ConsoleLogin" and .userIdentity.userName == "sofia" and .responseElements.ConsoleLogin == "Success")]
  | map(select(.eventTime | startswith("2026-03-10")))[0].userAgent as $hotel
  | map(select(.userAgent == $hotel)) | length
' cloudtrail.json
