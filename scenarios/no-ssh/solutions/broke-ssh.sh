jq -r '.Records[]
  | select(.eventSource == "ec2.amazonaws.com" and .readOnly == false)
  | select(.eventTime <= "2026-06-24T08:42:30Z")
  | [.eventTime, .eventName] | @tsv' cloudtrail.json | sort | tail -n 1 | cut -f 2
