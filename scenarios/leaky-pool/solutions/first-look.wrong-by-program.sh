grep 'python-requests' access.log | head -n 1 | cut -d ' ' -f 1
