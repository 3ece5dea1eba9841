jq -r '.Records[]
  | select(.eventName == "AuthorizeSecurityGroupIngress")
  | select(.requestParameters.ipPermissions.items[0].fromPort == 22)
  | [.eventTime, .requestParameters.groupId] | @tsv' cloudtrail.json | sort | head -n 1 | cut -f 2
