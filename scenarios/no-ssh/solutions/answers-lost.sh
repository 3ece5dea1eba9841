awk '$7 == 22 && $14 == "REJECT" && $6 ~ /^198\.18\.64\./ && $12 >= 1782306000 { n++ }
  END { print n + 0 }' vpc_flow_web.log
