jq -r '.Records[]
  | select(.errorCode == "UnauthorizedOperation" or .errorCode == "AccessDenied")
  | .userIdentity
  | .sessionContext.sessionIssuer.userName // .userName' cloudtrail.json \
  | sort | uniq -c | sort -rn | awk 'NR == 1 { print tolower($2) }'
