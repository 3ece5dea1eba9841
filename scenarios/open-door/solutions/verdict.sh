outside=$(cat vpc_flow_*.log | awk '$8 == 22 && $12 >= 1779262200 && $5 !~ /^(10\.20|198\.18\.37)\./ { print $14 }')
customers=$(cat vpc_flow_*.log | awk '$8 == 443 && $12 >= 1779262200 && $5 ~ /^198\.19\./ { print $14 }')
if echo "$outside" | grep -q ACCEPT; then echo unsolved
elif echo "$customers" | grep -q REJECT || grep -q failed deploy.log; then echo partly
else echo solved
fi
