grep -E ' (203\.0\.113\.66|198\.51\.100\.23|192\.0\.2\.140) .*/assets/config\.json' access.log | head -n 1 | cut -d ' ' -f 1
