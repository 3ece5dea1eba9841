session=$(jq -r '.Records[] | select(.eventName == "ScheduleKeyDeletion") | .userIdentity.accessKeyId' cloudtrail-2026-09-2[78].json)
jq -r --arg session "$session" '
  .Records[] | select(.eventName == "AssumeRole" and .responseElements.credentials.accessKeyId == $session and .userIdentity.userName)
  | .userIdentity.userName
' cloudtrail-2026-09-2[78].json
