jq -r '
  .Records[] | select(.eventName == "CreatePolicyVersion" and (.errorCode | not) and .userIdentity.type == "IAMUser")
  | .requestParameters | select(.policyDocument | fromjson | .Statement[].Action == "*") | .policyArn | split("/")[1]
' $(grep -l CreatePolicyVersion cloudtrail-2026-09-1[4-8].json)
