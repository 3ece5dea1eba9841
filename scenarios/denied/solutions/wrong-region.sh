jq -r '.Records[] | select((.errorMessage // "" | contains("service control policy")) and (.userIdentity.arn | contains("/release-"))) | .awsRegion' cloudtrail.json
