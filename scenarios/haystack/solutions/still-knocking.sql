SELECT count(*) FROM cloudtrail
WHERE eventTime >= '2026-09-28T13:00:00Z' AND sourceIPAddress IN ('198.51.100.23', '203.0.113.199', '192.0.2.87')
