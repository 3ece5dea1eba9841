SELECT DISTINCT eventName FROM cloudtrail WHERE eventName LIKE '%NetworkAclEntry'
