jq -r '.Records[]
  | select(.userIdentity.sessionContext.sessionIssuer.userName == "ShopWeb")
  | select(.eventName != "GetParameter")
  | [.eventTime, .eventName] | @tsv' cloudtrail.json | sort | head -n 1 | cut -f 2
