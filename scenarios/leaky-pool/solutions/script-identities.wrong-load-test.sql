SELECT count(*) FROM cloudtrail WHERE eventName = 'GetId'
GROUP BY sourceIPAddress ORDER BY count(*) DESC LIMIT 1
