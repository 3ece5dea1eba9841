jq '[.Records[] | select(.userIdentity.sessionContext.ec2RoleDelivery? == "1.0")] | length' cloudtrail.json
