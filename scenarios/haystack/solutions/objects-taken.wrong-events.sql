SELECT count(*) FROM cloudtrail WHERE eventName = 'GetObject' AND sourceIPAddress = '192.0.2.87'
