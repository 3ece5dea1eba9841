SELECT regexp_extract(argument, 'VALUES \(''([0-9 ]+)''', 1) AS account_number
FROM rds_log
WHERE argument LIKE 'INSERT%'
ORDER BY time
LIMIT 1
