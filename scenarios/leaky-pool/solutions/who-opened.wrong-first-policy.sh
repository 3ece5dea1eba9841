jq -r '[.Records[] | select(.eventName == "PutRolePolicy")] | sort_by(.eventTime)[0].userIdentity.arn | split("/")[-1]' cloudtrail.json
