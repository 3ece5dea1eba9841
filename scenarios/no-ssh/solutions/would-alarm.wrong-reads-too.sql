SELECT count(*) FROM cloudtrail WHERE eventName LIKE '%NetworkAcl%'
