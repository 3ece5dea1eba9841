jq -r '.Records[] | select(.errorCode == "KMSInvalidStateException") | .resources[0].ARN | split("/")[1]' cloudtrail-2026-09-28.json | sort -u
