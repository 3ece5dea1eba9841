jq -r '.Records[] | select(.eventName == "AssumeRoleWithWebIdentity") | .sourceIPAddress' cloudtrail.json | sort -u > took.txt
jq -r '.Records[] | select(.userIdentity.arn // "" | contains("tides-deploy/")) | .sourceIPAddress' cloudtrail.json | sort -u | grep -v amazonaws.com | grep -vxFf took.txt
