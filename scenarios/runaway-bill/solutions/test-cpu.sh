cut -d ' ' -f 2- instance_cpu.log | jq -s 'map(select(.region == "us-east-2" and .day >= "2026-11-05").average) | add / length * 10 | round / 10'
