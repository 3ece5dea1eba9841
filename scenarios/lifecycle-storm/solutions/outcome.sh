late=$(jq '[.Records[] | select(.eventName == "CompleteLifecycleAction" and .errorCode != null and .eventTime >= "2026-11-17T08:17:00Z")] | length' cloudtrail.json)
broken=$(grep -c 'models are not loaded' workers.log || true)
oldest=$(jq -s 'map(select(.metric_name == "ApproximateAgeOfOldestMessage" and .dimensions.QueueName == "clips-render")) | max_by(.timestamp).value.max / 60 | round' metrics.json)
if [ "$late" -ge 30 ]; then echo unsolved; elif [ "$late" -gt 0 ] || [ "$broken" -gt 0 ] || [ "$oldest" -ge 15 ]; then echo partly; else echo solved; fi
