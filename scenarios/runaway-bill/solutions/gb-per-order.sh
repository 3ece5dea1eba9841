gb=$(cut -d ' ' -f 2- cost_and_usage_report.log | jq -s 'map(select(.line_item_usage_start_date[:10] == "2026-11-10" and .line_item_usage_type == "EUC1-DataTransfer-Out-Bytes").line_item_usage_amount) | add')
orders=$(cut -d ' ' -f 2- orders.log | jq -s 'map(select(.hour[:10] == "2026-11-10").orders) | add')
echo "$gb $orders" | awk '{ printf "%.0f\n", $1 * 1000 / $2 }'
