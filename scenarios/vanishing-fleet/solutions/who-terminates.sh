id=$(grep 'Shutdown initiated' web.log | tail -n 1 | grep -o 'i-[0-9a-f]*')
jq -r --arg id "$id" '.Records[]
  | select(.eventName == "TerminateInstances")
  | select(any(.requestParameters.instancesSet.items[]; .instanceId == $id))
  | .userIdentity.invokedBy' cloudtrail-log.json
