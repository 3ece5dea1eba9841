grep -q ERROR app.log && echo unsolved || echo solved
