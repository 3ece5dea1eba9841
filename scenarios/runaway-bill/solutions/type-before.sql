SELECT DISTINCT split_part(c.line_item_usage_type, ':', 2) AS instance_type
FROM cost_and_usage_report c
JOIN cloudtrail t ON c.line_item_resource_id = element_at(t.requestParameters, 'instanceId')
WHERE t.eventName = 'ModifyInstanceAttribute'
  AND json_extract_scalar(element_at(t.requestParameters, 'instanceType'), '$.value') = 'm5.4xlarge'
  AND c.line_item_usage_start_date = TIMESTAMP '2026-10-27 00:00:00'
