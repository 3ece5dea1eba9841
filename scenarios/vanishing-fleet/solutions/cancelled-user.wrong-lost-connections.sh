grep 'reset by peer' postgresql.log | grep -o '[a-z]*@' | tr -d @ | sort -u
