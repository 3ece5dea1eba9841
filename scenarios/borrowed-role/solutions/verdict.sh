passed=$(jq '[.Records[]
  | select((.userIdentity.arn // "" | contains(":assumed-role/orders-web/i-")) and (.sourceIPAddress | startswith("10.") | not) and .sourceIPAddress != "198.51.100.21")
  | select(.eventTime >= "2026-09-17T14:00:00Z" and .errorCode == null)] | length' cloudtrail.json)
shop=$(jq -c '[.Records[]
  | select(.eventTime >= "2026-09-17T15:00:00Z" and (.userIdentity.arn // "" | contains(":assumed-role/orders-web/i-")))
  | select(.vpcEndpointId or .sourceIPAddress == "198.51.100.21") | .errorCode] | unique' cloudtrail.json)
handed=$(awk '$1 >= "2026-09-17T14:00:00"' access.log | grep -c 'security-credentials/orders-web HTTP/1.1" 200 ')
if [ "$passed" -gt 0 ]; then echo unsolved
elif [ "$handed" -gt 0 ] || [ "$shop" != '[null]' ]; then echo partly
else echo solved
fi
