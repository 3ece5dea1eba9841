jq -r '.Records[] | select(.userIdentity.arn // "" | contains("/release-")) | .errorMessage // "" | capture("iam:PassRole on resource: [^ ]+:role/(?<role>[^ ]+)") | .role' cloudtrail.json | sort -u
