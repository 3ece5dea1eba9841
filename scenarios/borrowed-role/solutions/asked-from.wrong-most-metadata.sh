grep '/fetch?url=http://169.254.169.254/' access.log | cut -d ' ' -f 2 | head -n 1
