refused=$(jq -r '.Records[] | select(.sourceIPAddress == "203.0.113.171" and .errorCode != null) | .errorCode' cloudtrail.json)
all=$(echo "$refused" | wc -l)
heard=$(echo "$refused" | grep -cx AccessDenied)
# A mail between half an hour before and an hour after would mean that it rang, or was ringing.
mails=$(grep -c '^2026-09-10T0[12]' alarms.log)
if [ "$mails" -eq 0 ] && [ "$heard" -lt 5 ] && [ "$all" -gt 5 ]; then echo spelling; fi
