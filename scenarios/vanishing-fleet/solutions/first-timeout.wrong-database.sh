grep 'statement timeout' postgresql.log | head -n 1 | cut -d ' ' -f 1
