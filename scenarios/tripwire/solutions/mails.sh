grep -c '"NewStateValue":"ALARM"' alarms.log
