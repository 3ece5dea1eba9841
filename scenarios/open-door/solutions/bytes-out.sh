cat vpc_flow_*.log \
  | awk '$7 == 22 && $6 == "192.0.2.146" { records[$8]++; bytes[$8] += $11 }
    END { for (port in records) print records[port], bytes[port] }' \
  | sort -rn | head -n 1 | cut -d ' ' -f 2
