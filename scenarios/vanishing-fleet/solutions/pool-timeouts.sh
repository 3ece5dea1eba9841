grep -c 'Connection is not available' web.log
