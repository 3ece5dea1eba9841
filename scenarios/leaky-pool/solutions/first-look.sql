SELECT min(time) FROM access_log
WHERE message LIKE '%/assets/config.json%'
  AND regexp_like(message, '^(203\.0\.113\.66|198\.51\.100\.23|192\.0\.2\.140) ')
