jq -r '.Records[] | select(.userIdentity.userName == "report-mailer" and .sourceIPAddress != "192.0.2.10") | .eventTime' cloudtrail-2026-09-{09..11}.json |
  sort | head -n 1
