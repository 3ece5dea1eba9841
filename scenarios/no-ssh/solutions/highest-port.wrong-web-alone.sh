awk '$7 == 22 && $14 == "ACCEPT" && $6 ~ /^198\.18\.64\./ { print $8 }' vpc_flow_web.log | sort -n | tail -n 1
