SELECT CASE
  WHEN count_if(line_item_usage_type = 'USE2-BoxUsage:c5.2xlarge') > 0
    AND count_if(line_item_usage_type = 'EUC1-BoxUsage:m5.4xlarge') > 0 THEN 'unsolved'
  WHEN count_if(line_item_usage_type IN ('USE2-BoxUsage:c5.2xlarge', 'EUC1-BoxUsage:m5.4xlarge')) > 0
    OR sum(line_item_unblended_cost) > 126 THEN 'partly'
  ELSE 'solved' END AS verdict
FROM cost_and_usage_report
WHERE line_item_usage_start_date = (SELECT max(line_item_usage_start_date) FROM cost_and_usage_report)
