jq -r '.Records[].eventName' cloudtrail.json \
  | grep -cE '^((Authorize|Revoke)SecurityGroup(In|E)gress|(Create|Delete)SecurityGroup)$'
