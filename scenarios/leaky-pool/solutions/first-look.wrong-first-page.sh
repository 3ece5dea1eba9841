grep ' 203\.0\.113\.66 ' access.log | head -n 1 | cut -d ' ' -f 1
