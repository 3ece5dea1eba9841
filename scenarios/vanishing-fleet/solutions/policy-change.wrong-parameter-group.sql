SELECT eventTime FROM cloudtrail WHERE eventName = 'ModifyDBParameterGroup'
