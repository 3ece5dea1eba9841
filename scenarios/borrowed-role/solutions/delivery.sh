jq -r '[.Records[]
  | select((.userIdentity.arn // "" | contains(":assumed-role/orders-web/i-")) and (.sourceIPAddress | startswith("10.") | not) and .sourceIPAddress != "198.51.100.21")]
  | sort_by(.eventTime)[0] | if .userIdentity.sessionContext.ec2RoleDelivery == "1.0" then "imdsv1" else "imdsv2" end' cloudtrail.json
