grep 'Connection is not available' web.log | head -n 1 | cut -d ' ' -f 1
