grep 'clips-render: ready after' workers.log | sed -E 's/.*ready after ([0-9]+) s.*/\1/' | sort -n | tail -n 1
