jq -r '[.Records[] | select(.eventName == "DeleteTrail")] | sort_by(.eventTime)[0].eventTime' event-history.json
