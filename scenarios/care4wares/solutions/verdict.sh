since=2024-11-28T18:00:00Z
astray=$(grep 'INSERT.*Mayor Malware' rds.log | awk '$1 >= "2024-11-28T18:00:00"' | wc -l)
calls() {
  jq -r --arg since $since --arg from $1 '.Records[] | select(.eventTime >= $since and .sourceIPAddress == $from and .eventName != "ConsoleLogin" and (.userIdentity.userName == "glitch" or .userIdentity.userName == "mcskidy")) | .errorCode // "ok"' cloudtrail_log.json
}
thief=$(calls 53.94.201.69 | grep -c ok)
own=$(calls 31.210.15.79 | grep -c ok)
if [ $thief -eq 0 ] && [ $astray -eq 0 ] && [ $own -gt 0 ]; then echo solved
elif [ $thief -gt 0 ]; then echo unsolved
else echo partly
fi
