grep -c ERROR app.log || true
