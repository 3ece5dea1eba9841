jq -r '.Records[]
  | select((.userIdentity.arn // "" | contains(":assumed-role/orders-web/i-")) and (.sourceIPAddress | startswith("10.") | not) and .sourceIPAddress != "198.51.100.21")
  | select(.eventName == "GetObject" and .errorCode == null)
  | .requestParameters.key' cloudtrail.json | sort -u | wc -l
