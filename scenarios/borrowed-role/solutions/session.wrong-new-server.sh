jq -r '.Records[] | select(.eventName == "RunInstances") | .responseElements.instancesSet.items[0].instanceId' cloudtrail.json
