SELECT DISTINCT regexp_extract(message, ':([a-z]+)@', 1) AS database_user
FROM postgresql_log
WHERE message LIKE '%statement timeout'
