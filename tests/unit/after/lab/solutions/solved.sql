SELECT CASE WHEN count(*) = 0 THEN 'solved' ELSE 'unsolved' END FROM app_log WHERE message LIKE 'ERROR%'
