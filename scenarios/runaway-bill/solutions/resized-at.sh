jq -r '[.Records[]
  | select(.eventName == "ModifyInstanceAttribute" and .errorCode == null)
  | select(.requestParameters.instanceType.value == "m5.4xlarge").eventTime]
  | min' cloudtrail-log.json
