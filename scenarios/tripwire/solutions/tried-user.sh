jq -r '.Records[]
  | select(.userIdentity.accessKeyId // "" | startswith("AKIA"))
  | "\(.userIdentity.userName) \(.sourceIPAddress)"' cloudtrail.json \
  | sort -u | cut -d' ' -f1 | uniq -d
