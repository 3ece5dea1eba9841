SELECT round(sum(line_item_unblended_cost)) FROM cost_and_usage_report WHERE line_item_usage_type = 'USE2-BoxUsage:c5.2xlarge'
