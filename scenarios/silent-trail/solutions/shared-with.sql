SELECT json_extract_scalar(element_at(requestParameters, 'createVolumePermission'), '$.add.items[0].userId') FROM cloudtrail
WHERE eventName = 'ModifySnapshotAttribute'
