cut -d ' ' -f 2- cost_and_usage_report.log | jq -s 'max_by(.line_item_usage_start_date).line_item_usage_start_date as $day
  | map(select(.line_item_usage_start_date == $day and .line_item_usage_type == "USE2-BoxUsage:c5.2xlarge")
        | select(.line_item_line_item_type != "SavingsPlanNegation").line_item_usage_amount)
  | add // 0 | round'
