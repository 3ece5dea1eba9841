SELECT round(1000.0 * (
    SELECT sum(line_item_usage_amount)
    FROM cost_and_usage_report
    WHERE line_item_usage_type = 'EUC1-DataTransfer-Out-Bytes'
      AND line_item_usage_start_date = TIMESTAMP '2026-11-10 00:00:00')
  / sum(CAST(json_extract_scalar(message, '$.orders') AS bigint))) AS gb
FROM orders_log
WHERE json_extract_scalar(message, '$.hour') LIKE '2026-11-10%'
