# Each layer of the caller's side that has nothing about the bucket, and of the other side that has nothing about the role.
own=$(aws iam get-role-policy --role-name tides-deploy --policy-name Deploy)
boundary=$(aws iam get-policy-version --policy-arn arn:aws:iam::682094517336:policy/PipelineBoundary --version-id v1)
echo "$own" | grep -q quayside-lodestar-site || echo identity
echo "$boundary" | grep -q quayside-lodestar-site || echo boundary
grep -q tides-deploy site-bucket-policy.json || echo site
