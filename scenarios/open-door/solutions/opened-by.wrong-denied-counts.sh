jq -r '.Records[]
  | select(.eventName == "AuthorizeSecurityGroupIngress")
  | select(tostring | contains("\"cidrIp\":\"0.0.0.0/0\""))
  | [.eventTime, .userIdentity.userName] | @tsv' cloudtrail.json | sort | head -n 1 | cut -f 2
