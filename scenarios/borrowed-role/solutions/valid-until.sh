keys=$(jq -r '.Records[]
  | select((.userIdentity.arn // "" | contains(":assumed-role/orders-web/i-")) and (.sourceIPAddress | startswith("10.") | not) and .sourceIPAddress != "198.51.100.21")
  | .userIdentity.accessKeyId' cloudtrail.json | sort -u)
jq -r '.Records[]
  | select(.eventName == "AssumeRole" and .userIdentity.invokedBy == "ec2.amazonaws.com")
  | .responseElements.credentials
  | [.accessKeyId, (.expiration | strptime("%b %d, %Y, %I:%M:%S %p") | mktime | todate)] | @tsv' cloudtrail.json \
  | grep -F "$keys" | cut -f 2 | sort | tail -n 1
