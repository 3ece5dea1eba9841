grep -c 'timed out' web.log
