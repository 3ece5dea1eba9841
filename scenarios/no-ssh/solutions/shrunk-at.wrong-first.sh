jq -r '.Records[] | select(.eventName == "ModifyInstanceAttribute") | .eventTime' cloudtrail.json \
  | sort | head -n 1
