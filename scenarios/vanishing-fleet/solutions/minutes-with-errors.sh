grep 'Connection is not available' web.log | cut -c 1-16 | sort -u | wc -l
