cut -d ' ' -f 2- cost_and_usage_report.log | grep i-96a4b2398804ff5a8 |
  jq -r 'select(.line_item_usage_start_date[:10] == "2026-10-27").line_item_usage_type' | cut -d : -f 2
