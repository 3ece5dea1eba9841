jq -r '
  [.Records[] | select(.eventTime >= "2026-09-28T09:00:00Z")] as $after
  | [$after[] | select(.eventTime >= "2026-09-28T13:00:00Z")] as $last
  | [$last[] | select((.sourceIPAddress | IN("198.51.100.23", "203.0.113.199", "192.0.2.87")) and (.errorCode | not))] as $working
  | [$last[] | select(.eventCategory == "Data")] as $objects
  | [$after[] | select(.eventName == "CancelKeyDeletion" and (.requestParameters.keyId | endswith("19f7d08")))] as $kept
  | if ($working | length) == 0 and ($objects | length) > 0 and ($kept | length) > 0 then "solved" else "partly" end
' cloudtrail-2026-09-28.json
