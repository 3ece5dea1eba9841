jq '[.Records[] | select(.eventSource == "s3.amazonaws.com" and .errorCode and (.userAgent | startswith("[Boto3/1.38.23 ")))] | length' cloudtrail.json
