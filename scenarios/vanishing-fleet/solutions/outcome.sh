minutes=$(grep 'Connection is not available' web.log | cut -c 1-16 | sort -u | wc -l)
hours=$(jq -s 'map(select(.metric_name == "GroupInServiceInstances").value.sum) | add / 60 | round' metrics.json)
echo "$minutes $hours" | awk '{ if ($1 >= 60) print "unsolved"; else if ($1 > 0 || $2 > 125) print "partly"; else print "solved" }'
