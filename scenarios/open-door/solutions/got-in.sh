cat vpc_flow_*.log \
  | awk '$8 == 22 && $14 == "ACCEPT" && $5 !~ /^(10\.20|198\.18\.37)\./ {
      one = $5 " " $7
      if (!(one in first)) first[one] = $12
      last[one] = $13
    }
    END { for (one in first) print last[one] - first[one], one }' \
  | sort -rn | head -n 1 | cut -d ' ' -f 2
