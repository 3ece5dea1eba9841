grep '/fetch?url=http://169.254.169.254/' access.log | head -n 1 | cut -c 1-19
