jq -r '[.Records[] | select(.eventName == "GetCredentialsForIdentity" and (.userAgent | startswith("Boto3/1.38.23 "))) | .eventTime] | max' cloudtrail.json
