SELECT eventTime FROM cloudtrail WHERE eventName = 'CreateUser'
