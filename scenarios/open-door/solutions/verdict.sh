outside=$(cat vpc_flow_*.log | awk '$8 == 22 && $12 >= 1779262200 && $5 !~ /^(10\.20|198\.18\.37)\./ { print $14 }')
customers=$(cat vpc_flow_*.log | awk '$8 == 443 && $12 >= 1779262200 && $5 ~ /^198\.19\./ { print $14 }')
accepted=$(echo "$outside" | grep -c ACCEPT)
rejected=$(echo "$outside" | grep -c REJECT)
if [ "$accepted" -gt 0 ] && [ "$accepted" -lt "$rejected" ]; then echo partly
elif [ "$accepted" -gt 0 ]; then echo unsolved
elif echo "$customers" | grep -q REJECT || grep -q failed deploy.log; then echo partly
else echo solved
fi
