jq -r '[.Records[] | select(.eventName == "CreateAccessKey")] | sort_by(.eventTime)[0].responseElements.accessKey.accessKeyId' cloudtrail.json
