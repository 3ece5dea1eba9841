SELECT round(sum(line_item_usage_amount))
FROM cost_and_usage_report
WHERE line_item_usage_type = 'EUC1-DataTransfer-Out-Bytes'
  AND line_item_usage_start_date = TIMESTAMP '2026-11-10 00:00:00'
