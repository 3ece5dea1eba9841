grep INSERT rds.log | head -n 1 | cut -d "'" -f 2
