cut -d ' ' -f 2- cost_and_usage_report.log | jq -s -r 'map(select(.line_item_usage_start_date >= "2026-11-04" and .line_item_usage_type == "USE2-BoxUsage:c5.2xlarge").line_item_unblended_cost)
  | add | round'
