jq -r '[.Records[]
  | select((.userIdentity.arn // "" | contains(":assumed-role/orders-web/i-")) and (.sourceIPAddress | startswith("10.") | not) and .sourceIPAddress != "198.51.100.21")]
  | sort_by(.eventTime)[0] | .eventTime' cloudtrail.json
