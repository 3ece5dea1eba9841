jq '[.Records[] | select(.errorCode == null)]
  | (map(select(.eventName == "CreateVolume").responseElements.volumeId) | unique)
    - map(select(.eventName == "DeleteVolume").requestParameters.volumeId)
  | length' cloudtrail-log.json
