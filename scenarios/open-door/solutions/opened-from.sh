jq -r '.Records[]
  | select(.eventName == "AuthorizeSecurityGroupIngress"
    and .errorCode == null
    and any(.requestParameters.ipPermissions.items[];
      .fromPort == 22 and any(.ipRanges.items[]; .cidrIp == "0.0.0.0/0")))
  | .sourceIPAddress' cloudtrail.json
