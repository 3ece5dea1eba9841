ids=$(jq -r '.Records[] | select(.requestParameters.instanceType.value? == "m5.4xlarge") | .requestParameters.instanceId' cloudtrail-log.json | sort -u)
cut -d ' ' -f 2- cost_and_usage_report.log | grep -F "$ids" |
  jq -r 'select(.line_item_usage_start_date[:10] == "2026-10-27").line_item_usage_type' | cut -d : -f 2 | sort -u
