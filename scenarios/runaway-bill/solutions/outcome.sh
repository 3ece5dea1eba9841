cut -d ' ' -f 2- cost_and_usage_report.log | jq -s -r 'max_by(.line_item_usage_start_date).line_item_usage_start_date as $day
  | map(select(.line_item_usage_start_date == $day))
  | (map(select(.line_item_usage_type == "USE2-BoxUsage:c5.2xlarge")) | length) as $test
  | (map(select(.line_item_usage_type == "EUC1-BoxUsage:m5.4xlarge")) | length) as $large
  | if $test > 0 and $large > 0 then "unsolved"
    elif $test > 0 or $large > 0 or (map(.line_item_unblended_cost) | add) > 126 then "partly"
    else "solved" end'
