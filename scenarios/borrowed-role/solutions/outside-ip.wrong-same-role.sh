jq -r '[.Records[]
  | select(.userIdentity.sessionContext.sessionIssuer.userName == "orders-web" and (.sourceIPAddress | test("^(10|198)\\.") | not))]
  | sort_by(.eventTime)[0].sourceIPAddress' cloudtrail.json
