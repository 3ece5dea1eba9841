first=$(jq -r '[.Records[]
  | select(.errorCode != null and .userIdentity.userName == "web-metrics") | .eventTime] | min | fromdate' cloudtrail.json)
times=$(cut -c1-19 alarms.log | jq -Rr '. + "Z" | fromdate')
early=$(echo "$times" | awk -v first="$first" '$1 >= first && $1 <= first + 2700 { n++ } END { print n + 0 }')
others=$(echo "$times" | awk -v first="$first" '$1 != "" && ($1 < first || $1 > first + 10800) { n++ } END { print n + 0 }')
if [ "$early" -eq 0 ]; then echo unsolved
elif [ "$others" -gt 0 ]; then echo partly
else echo solved
fi
