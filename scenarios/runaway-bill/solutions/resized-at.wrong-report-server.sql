SELECT min(eventTime) FROM cloudtrail WHERE eventName = 'ModifyInstanceAttribute'
