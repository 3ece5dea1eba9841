SELECT count(DISTINCT element_at(requestParameters, 'key')) FROM cloudtrail
WHERE sourceIPAddress = '192.0.2.173' AND eventName = 'GetObject'
