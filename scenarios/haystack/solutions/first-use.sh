jq -r '.Records[] | select(.userIdentity.userName == "report-mailer" and .sourceIPAddress != "192.0.2.10") | .eventTime' cloudtrail-*.json |
  sort | head -n 1
