SELECT eventTime FROM cloudtrail WHERE eventName = 'UpdateUser' AND element_at(requestParameters, 'newUserName') = 'Alice'
