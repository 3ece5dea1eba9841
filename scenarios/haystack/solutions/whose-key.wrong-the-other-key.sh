jq -r '.Records[] | select(.eventName == "ScheduleKeyDeletion") | .userIdentity.arn | split("/")[2]' cloudtrail-2026-09-23.json
