awk '$7 == 22 && $14 == "REJECT" { print $1 }' vpc_flow_web.log | sort | head -n 1
