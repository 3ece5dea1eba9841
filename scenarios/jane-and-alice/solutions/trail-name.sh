id=$(jq -r .lastRecord.eventID alert.json)
jq -r --arg id "$id" '[.Records[] | select(.eventID == $id) | .userIdentity | .userName, (.arn | split("/") | last)] | unique
  | if length == 0 then "none" elif length > 1 then "both" else .[0] | ascii_downcase end' cloudtrail.json
