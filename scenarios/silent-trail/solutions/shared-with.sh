jq -r '.Records[] | select(.eventName == "ModifySnapshotAttribute") | .requestParameters.createVolumePermission.add.items[].userId' event-history.json
