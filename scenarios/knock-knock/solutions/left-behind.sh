jq -r '.Records[] | select(.eventName == "CreateAccessKey" and .userIdentity.userName == "jonas") | .responseElements.accessKey.accessKeyId' cloudtrail.json
