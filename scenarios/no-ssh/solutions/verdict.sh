lost=$(awk '$7 == 22 && $14 == "REJECT" && $12 >= 1782306000 { n++ } END { print n + 0 }' vpc_flow_web.log)
strangers=$(awk '$8 == 22 && $14 == "ACCEPT" && $12 >= 1782306000 && $5 !~ /^(10\.60|198\.18\.64)\./' vpc_flow_web.log | wc -l)
errors=$(awk '$1 >= "2026-06-24T14:00"' access.log | grep -c '" 502 ')
if [ "$lost" -eq 0 ] && [ "$strangers" -eq 0 ] && [ "$errors" -eq 0 ]; then echo solved
elif [ "$lost" -eq 0 ] || [ "$errors" -eq 0 ]; then echo partly
else echo unsolved
fi
