SELECT sourceIPAddress FROM cloudtrail
WHERE errorCode LIKE '%AccessDenied%' OR errorCode LIKE '%UnauthorizedOperation%'
GROUP BY 1 ORDER BY count(*) DESC LIMIT 1
