SELECT round(coalesce(sum(line_item_usage_amount), 0)) AS hours
FROM cost_and_usage_report
WHERE line_item_usage_type = 'USE2-BoxUsage:c5.2xlarge'
  AND line_item_line_item_type <> 'SavingsPlanNegation'
  AND line_item_usage_start_date = (SELECT max(line_item_usage_start_date) FROM cost_and_usage_report)
