aws s3 sync s3://kestrel-trail-730294518663/AWSLogs/730294518663/CloudTrail/eu-central-1/2026/05/17/ sunday > sync.txt
gunzip -c sunday/*.gz | jq -r '.Records[].eventID' | sort > in-the-bucket
jq -r '.Records[] | select(.awsRegion == "eu-central-1" and .eventTime >= "2026-05-17T02:06:21Z" and .eventTime <= "2026-05-17T02:09:40Z") | .eventID' log-group.json | sort | comm -23 - in-the-bucket
