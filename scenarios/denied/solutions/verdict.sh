passed=$(jq '[.Records[] | select(.sourceIPAddress == "192.0.2.187" and .errorCode == null and .eventTime >= "2026-11-13T10:00:00Z")] | length' cloudtrail.json)
uploads=$(grep -c 'upload .* done' releases.log)
made=$(grep -c 'deploy tides-alerts done' releases.log)
if ! grep -q ' failed: ' releases.log && [ "$uploads" -gt 0 ] && [ "$passed" -eq 0 ]; then echo solved
elif [ "$uploads" -gt 0 ] || [ "$made" -gt 0 ]; then echo partly
else echo unsolved
fi
