echo unsolved
