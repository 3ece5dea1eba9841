cat vpc_flow_*.log \
  | awk '$7 == 22 && $14 == "ACCEPT" && $6 ~ /^198\.18\.64\./ { print $8 }' | sort -n | tail -n 1
