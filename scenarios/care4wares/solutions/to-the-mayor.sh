grep 'INSERT.*Mayor Malware' rds.log | awk '$1 >= "2024-11-28T18:00:00"' | wc -l
