jq -r '.Records[] | select(.eventName == "ModifySnapshotAttribute") | .recipientAccountId' event-history.json
