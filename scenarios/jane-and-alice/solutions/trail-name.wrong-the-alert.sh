jq -r '.lastRecord.userIdentity | if (.arn | split("/") | last) == .userName then .userName else "both" end' alert.json
