jq -r '
  .Records[] | select(.sourceIPAddress | IN("198.51.100.23", "203.0.113.199", "192.0.2.87"))
  | select(.eventName | IN("GetCallerIdentity", "CreatePolicyVersion", "CreateAccessKey", "UpdateAssumeRolePolicy", "GetObject", "PutEventSelectors", "ScheduleKeyDeletion"))
  | [.eventTime, .eventName] | @tsv
' cloudtrail-2026-09-{10,15,16,18,25,27}.json | sort | cut -f 2 | awk '!seen[$0]++' | paste -s -d ' ' |
  sed 's/^GetCallerIdentity CreatePolicyVersion CreateAccessKey UpdateAssumeRolePolicy GetObject PutEventSelectors ScheduleKeyDeletion$/a/'
