jq -r '
  def script: .eventSource == "s3.amazonaws.com" and (.userAgent | contains("Boto3/1.38.23 ")) and .eventTime >= "2026-05-18T10:00:00Z";
  [.Records[] | select(script)] as $script
  | [$script[] | select(.errorCode)] as $refused
  | [.Records[] | select(.eventName == "GetObject" and .userIdentity.sessionContext.sessionIssuer.userName == "Cognito_kestrelUnauth_Role"
      and (.requestParameters.key | startswith("avatars/")) and (.errorCode | not))] as $seen
  | if ($script | length) > ($refused | length) then (if ($refused | length) > 0 then "partly" else "unsolved" end)
    elif ($seen | length) > 0 then "solved" else "partly" end
' cloudtrail.json
