grep 'statement timeout' postgresql.log | grep -o '[a-z]*@' | tr -d @ | sort -u
