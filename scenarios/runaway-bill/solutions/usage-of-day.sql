SELECT round(sum(line_item_unblended_cost)) AS dollars
FROM cost_and_usage_report
WHERE line_item_usage_start_date = TIMESTAMP '2026-11-10 00:00:00'
  AND line_item_line_item_type = 'Usage'
