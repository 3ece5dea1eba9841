SELECT userIdentity.userName FROM cloudtrail LIMIT 1
