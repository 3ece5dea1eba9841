SELECT line_item_usage_type
FROM cost_and_usage_report
WHERE line_item_usage_start_date = TIMESTAMP '2026-11-10 00:00:00'
ORDER BY line_item_unblended_cost DESC
LIMIT 1
