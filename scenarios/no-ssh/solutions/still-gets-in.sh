awk '$1 > "2026-06-24T08:43" && $7 == 22 && $14 == "ACCEPT" { print $6 }' vpc_flow_web.log | sort -u
