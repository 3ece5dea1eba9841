SELECT line_item_usage_type
FROM cost_and_usage_report
WHERE line_item_usage_start_date IN (TIMESTAMP '2026-10-27 00:00:00', TIMESTAMP '2026-11-10 00:00:00')
GROUP BY line_item_usage_type
ORDER BY sum(CASE WHEN line_item_usage_start_date < TIMESTAMP '2026-11-01 00:00:00' THEN -line_item_unblended_cost
                  ELSE line_item_unblended_cost END) DESC
LIMIT 1
