grep 502 access.log | head -n 1 | cut -d ' ' -f 1
