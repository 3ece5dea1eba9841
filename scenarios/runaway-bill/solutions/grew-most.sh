cut -d ' ' -f 2- cost_and_usage_report.log | jq -s -r 'map(select(.line_item_usage_start_date[:10] | IN("2026-10-27", "2026-11-10")))
  | group_by(.line_item_usage_type)
  | map({type: .[0].line_item_usage_type,
         more: map(.line_item_unblended_cost * (if .line_item_usage_start_date < "2026-11" then -1 else 1 end)) | add})
  | max_by(.more).type'
