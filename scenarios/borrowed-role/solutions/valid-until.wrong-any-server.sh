jq -r '.Records[]
  | select(.eventName == "AssumeRole" and .userIdentity.invokedBy == "ec2.amazonaws.com")
  | .responseElements.credentials.expiration | strptime("%b %d, %Y, %I:%M:%S %p") | mktime | todate' cloudtrail.json | sort | tail -n 1
