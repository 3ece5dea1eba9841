SELECT max(cast(regexp_extract(message, 'ready after (\d+) s', 1) AS integer)) AS seconds
FROM workers_log
WHERE message LIKE '%clips-render: ready after%'
