cat vpc_flow_*.log | awk '$8 == 22 && $14 == "ACCEPT" { print $5, $7 }' | sort -u \
  | cut -d ' ' -f 1 | sort | uniq -c | sort -rn | head -n 1 | awk '{ print $2 }'
