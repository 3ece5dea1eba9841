jq -r '
  [.Records[] | select(.eventName == "ConsoleLogin")] as $logins
  | ([$logins[] | select(.errorMessage == "Failed authentication" and .userIdentity.userName)]
      | group_by(.sourceIPAddress) | map(select((map(.userIdentity.userName) | unique | length) >= 5) | .[0].sourceIPAddress)) as $sweeps
  | $logins[] | select(.responseElements.ConsoleLogin == "Success" and (.sourceIPAddress | IN($sweeps[]))) | .userIdentity.userName
' cloudtrail.json
