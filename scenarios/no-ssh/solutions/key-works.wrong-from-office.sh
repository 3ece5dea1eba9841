grep 'Accepted publickey' secure.log | awk '$1 > "2026-06-24T08:31:42"' | grep -c 'from 198.18.64'
