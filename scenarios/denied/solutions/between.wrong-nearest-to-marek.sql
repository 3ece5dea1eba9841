SELECT eventName FROM cloudtrail
WHERE eventSource = 'iam.amazonaws.com' AND readOnly = false AND sourceIPAddress = '203.0.113.58'
