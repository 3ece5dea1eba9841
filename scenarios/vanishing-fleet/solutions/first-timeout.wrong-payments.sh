grep 'timed out' web.log | head -n 1 | cut -d ' ' -f 1
