jq -r '.Records[].eventName' cloudtrail.json \
  | grep -cE '^((Create|Delete)NetworkAcl(Entry)?|ReplaceNetworkAcl(Entry|Association))$'
