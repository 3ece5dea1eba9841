jq -r '[.Records[].userIdentity | select(.type == "IAMUser" and .arn) | select((.arn | split("/") | last) != .userName)] | if length == 0 then "tool" else "cloudtrail" end' cloudtrail.json
