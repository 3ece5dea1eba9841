jq -r '[.Records[]
  | select(.eventName == "ModifyInstanceAttribute" and .requestParameters.instanceType.value == "m5.4xlarge").eventTime]
  | min' cloudtrail-log.json
