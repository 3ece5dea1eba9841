jq -r '.Records[] | select(.eventSource=="ec2.amazonaws.com" and .eventName=="StopInstances") | .eventTime' cloudtrail-log.json | grep 2026-10-13 | sort | head -n 1
