grep 'security-credentials/orders-web HTTP/1.1" 200 ' access.log \
  | awk '$1 < "2026-09-16T22:04:12"' | tail -n 1 | cut -c 1-19
