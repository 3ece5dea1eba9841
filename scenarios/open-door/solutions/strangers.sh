cat vpc_flow_*.log \
  | awk '$8 == 22 && $14 == "ACCEPT" && $5 !~ /^(10\.20|198\.18\.37)\./ { print $5 }' \
  | sort -u | wc -l
