cat vpc_flow_web_*.log \
  | awk '$1 < "2026-05-19T18:47:13" && $8 == 22 && $14 == "ACCEPT" { print $5 }' | sort -u
