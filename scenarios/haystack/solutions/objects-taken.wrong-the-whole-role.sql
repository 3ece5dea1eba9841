SELECT count(DISTINCT element_at(requestParameters, 'key')) FROM cloudtrail
WHERE eventName = 'GetObject' AND userIdentity.sessionContext.sessionIssuer.userName = 'results-archive'
