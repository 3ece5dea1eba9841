SELECT count(*) AS unseen
FROM cloudtrail
WHERE sourceIPAddress IN ('203.0.113.171', '192.0.2.77') AND errorCode IS NULL
