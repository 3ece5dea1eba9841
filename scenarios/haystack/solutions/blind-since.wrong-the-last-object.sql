SELECT to_iso8601(max(from_iso8601_timestamp(eventTime))) FROM cloudtrail WHERE eventCategory = 'Data'
