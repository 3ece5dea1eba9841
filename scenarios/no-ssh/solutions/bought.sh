from=$(grep 'Started portal.service' messages.log | awk '$1 > "2026-06-24T09:26" { print $1 }' | head -n 1)
to=$(grep 'Killed process' messages.log | awk '$1 > "2026-06-24T09:26" { print $1 }' | head -n 1)
echo $((($(date -d "$to" +%s) - $(date -d "$from" +%s)) / 60))
