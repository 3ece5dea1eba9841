SELECT count(*) FROM postgresql_log WHERE message LIKE '%statement timeout'
