cut -d ' ' -f 2- cost_and_usage_report.log | jq -s -r 'map(select(.line_item_usage_start_date[:10] == "2026-11-10" and .line_item_line_item_type == "Usage").line_item_unblended_cost)
  | add | round'
