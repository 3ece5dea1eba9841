SELECT count(*) FROM cloudtrail WHERE sourceIPAddress = '198.51.100.23' AND errorCode = 'AccessDenied'
