SELECT count(*) FROM app_log WHERE message LIKE 'ERROR%'
