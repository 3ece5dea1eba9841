jq '[.Records[] | select(.errorCode == "AccessDenied" and (.userIdentity.arn // "" | test("-deploy/release-")))] | length' cloudtrail.json
