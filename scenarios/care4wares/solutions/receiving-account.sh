grep INSERT rds.log | tail -n 1 | cut -d "'" -f 2
