jq -r '.Records[] | select(.eventName == "GetId" and (.userAgent | startswith("Boto3/1.38.23 "))) | .responseElements.identityId' cloudtrail.json | sort -u | wc -l
