grep -c 'upload .* failed: ' releases.log
