jq -r '.Records[] | select(.eventName == "AssumeRole" and .userIdentity.type == "AWSAccount") | .userIdentity.accountId' cloudtrail-2026-09-2[678].json |
  sort -u | grep -v -e 736401958127 -e 290517346618 -e 518830274906 -e 615092748830
