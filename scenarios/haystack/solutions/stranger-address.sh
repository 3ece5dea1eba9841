jq -r '.Records[] | select(.userIdentity.userName == "report-mailer") | .sourceIPAddress' cloudtrail-2026-09-1[01].json |
  sort -u | grep -v '^192\.0\.2\.10$'
