"""Runs aws-cli's own validation code over a bucket in a file: python3 oracle.py BUCKET.json ARGUMENTS…

BUCKET.json: {"region", "now", "trails": […], "keys": […], "objects": [{"bucket", "key", "body"
(Base64), "metadata"}]}. Made with aws-cli 1.45.11 (pip install awscli), whose validation.py is that
of AWS CLI 2. Prints {"stdout", "stderr", "exitCode"}; exit codes of failures are those of AWS CLI 2.
"""
import base64, contextlib, io, json, sys
from types import SimpleNamespace
from botocore.exceptions import ClientError
from dateutil import parser
from awscli.customizations.cloudtrail import validation

world = json.load(open(sys.argv[1]))
objects = {(o['bucket'], o['key']): o for o in world['objects']}


def failed(code, message, operation):
    return ClientError({'Error': {'Code': code, 'Message': message}}, operation)


class Paginator:
    def paginate(self, Bucket, Marker, Prefix=''):
        self.keys = sorted(k for b, k in objects if b == Bucket and k > Marker and k.startswith(Prefix))
        return self

    def search(self, _):
        return iter(self.keys or [None])


class Client:
    def get_bucket_location(self, Bucket):
        if not any(b == Bucket for b, _ in objects):
            raise failed('NoSuchBucket', 'The specified bucket does not exist', 'GetBucketLocation')
        return {'LocationConstraint': None}

    def get_paginator(self, _):
        return Paginator()

    def get_object(self, Bucket, Key):
        found = objects.get((Bucket, Key))
        if found is None:
            raise failed('NoSuchKey', 'The specified key does not exist.', 'GetObject')
        return {'Body': io.BytesIO(base64.b64decode(found['body'])), 'Metadata': found.get('metadata') or {}}

    def describe_trails(self):
        return {'trailList': world['trails']}

    def list_public_keys(self, StartTime, EndTime):
        return {'PublicKeyList': [
            {'Fingerprint': k['fingerprint'], 'Value': k['value']} for k in world['keys']
            if k['region'] == world['region']
            and parser.parse(k['validFrom']) <= EndTime and parser.parse(k['validTo']) >= StartTime]}


validation.create_nested_client = lambda *_, **__: Client()
validation.get_current_datetime = lambda: parser.parse(world['now'])
given = {a['name'].replace('-', '_'): None for a in validation.CloudTrailValidateLogs.ARG_TABLE}
given['verbose'] = False
args = iter(sys.argv[2:])
for name in args:
    key = name[2:].replace('-', '_')
    given[key] = True if key == 'verbose' else next(args)
out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    command = validation.CloudTrailValidateLogs.__new__(validation.CloudTrailValidateLogs)
    command.__dict__.update(_session=None)
    validation.BasicCommand.__init__ = lambda self, session: setattr(self, '_session', session)
    command.__init__(None)
    try:
        code = command._run_main(SimpleNamespace(**given), SimpleNamespace(region=world['region'], verify_ssl=None, endpoint_url=None))
    except ClientError as error:
        print(f'\n{error}', file=sys.stderr)
        code = 254
    except Exception as error:
        print(f'\n{error}', file=sys.stderr)
        code = 252 if str(error).startswith(('Unable to parse', 'Invalid ')) else 255
print(json.dumps({'stdout': out.getvalue(), 'stderr': err.getvalue(), 'exitCode': code}))
