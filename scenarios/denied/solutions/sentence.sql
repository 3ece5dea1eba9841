SELECT if(count(*) > 0 AND count(*) = count(errorCode), 'held', 'passed')
FROM cloudtrail WHERE sourceIPAddress = '192.0.2.187'
