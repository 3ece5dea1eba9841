flows() { awk '$1 >= "2026-06-24T09:50" && $1 < "2026-06-24T10:10"' vpc_flow_web.log; }
asked=$(flows | awk '$8 == 22 && $5 ~ /^198\.18\.64\./ { print $14 }' | sort -u)
answered=$(flows | awk '$7 == 22 && $6 ~ /^198\.18\.64\./ { print $14 }' | sort -u)
if [ -z "$asked" ]; then echo no-arrival
elif [ "$asked" = REJECT ]; then echo turned-away
elif [ "$answered" = REJECT ]; then echo answer-lost
else echo refused-key
fi
