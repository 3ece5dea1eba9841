/** Log lines and metrics against the examples of their documentation. */
import { describe, expect, it } from 'vitest';
import { millis } from '@/lib/simulate/clock';
import { accessLine } from '@/lib/simulate/lines/access';
import { flowLine, noDataLine } from '@/lib/simulate/lines/flow';
import * as lambda from '@/lib/simulate/lines/lambda';
import * as metrics from '@/lib/simulate/metrics';
import { random } from '@/lib/simulate/random';
import { database } from '@/lib/simulate/world/resources';
import { ACCOUNT, FLEET, FUNCTION } from './catalogue';

describe('VPC flow log', () => {
  // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html
  const flow = {
    accountId: '123456789010',
    interfaceId: 'eni-1235b8ca123456789',
    source: '172.31.16.139',
    destination: '172.31.16.21',
    sourcePort: 20641,
    destinationPort: 22,
    protocol: 6,
    packets: 20,
    bytes: 4249,
    start: 1418530010_000,
    end: 1418530070_000,
    accepted: true,
  } as const;

  it('accepted and rejected', () => {
    expect(flowLine(flow)).toBe(
      '2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK',
    );
    expect(flowLine({ ...flow, accepted: false })).toMatch(/ REJECT OK$/);
  });

  it('no data', () => {
    expect(noDataLine({ ...flow, start: 1431280876_000, end: 1431280934_000 })).toBe(
      '2 123456789010 eni-1235b8ca123456789 - - - - - - - 1431280876 1431280934 - NODATA',
    );
  });
});

describe('Lambda', () => {
  // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html
  const requestId = '87d044b8-f154-11e8-8cdd-81cc7e1d17f9';

  it('START, END and REPORT', () => {
    expect(lambda.startLine(requestId)).toBe(`START RequestId: ${requestId} Version: $LATEST`);
    expect(lambda.endLine(requestId)).toBe(`END RequestId: ${requestId}`);
    expect(lambda.reportLine(FUNCTION, { requestId, duration: 15.737, memory: 56 })).toBe(
      `REPORT RequestId: ${requestId}\tDuration: 15.74 ms\tBilled Duration: 16 ms\tMemory Size: 128 MB\tMax Memory Used: 56 MB\t`,
    );
  });

  it('a first invocation, and one that ran out of time', () => {
    const cold = lambda.reportLine(FUNCTION, {
      requestId,
      duration: 10,
      memory: 56,
      initDuration: 130.494,
    });
    expect(cold).toContain('\tBilled Duration: 141 ms\t');
    expect(cold).toMatch(/\tInit Duration: 130.49 ms\t$/);
    const late = lambda.reportLine(FUNCTION, {
      requestId,
      duration: 3000,
      memory: 56,
      timedOut: true,
    });
    expect(late).toMatch(/\tStatus: timeout\t$/);
    expect(lambda.timeoutLine(FUNCTION, requestId, millis('2026-03-02T10:15:33.004Z'))).toBe(
      `2026-03-02T10:15:33.004Z ${requestId} Task timed out after 3.00 seconds`,
    );
  });

  it('the stream of an execution environment', () => {
    const { group, stream } = lambda.lambdaStream(
      FUNCTION,
      random('stream'),
      millis('2026-03-02T10:15:33Z'),
    );
    expect(group).toBe('/aws/lambda/resize');
    expect(stream).toMatch(/^2026\/03\/02\/\[\$LATEST\][0-9a-f]{32}$/);
  });
});

it('a web server’s line is in the combined format', () => {
  // https://httpd.apache.org/docs/2.4/logs.html#combined, without the user that signed in.
  const line = accessLine({
    client: '127.0.0.1',
    time: millis('2000-10-10T20:55:36Z'),
    method: 'GET',
    path: '/apache_pb.gif',
    status: 200,
    bytes: 2326,
    referer: 'http://www.example.com/start.html',
    userAgent: 'Mozilla/4.08 [en] (Win98; I ;Nav)',
  });
  expect(line).toBe(
    '127.0.0.1 - - [10/Oct/2000:20:55:36 +0000] "GET /apache_pb.gif HTTP/1.1" 200 2326 "http://www.example.com/start.html" "Mozilla/4.08 [en] (Win98; I ;Nav)"',
  );
});

it('metrics have the names that AWS gives them', () => {
  expect(metrics.instanceCpu('i-123456789012').dimensions).toEqual({
    InstanceId: 'i-123456789012',
  });
  expect(metrics.groupCpu(FLEET)).toMatchObject({
    namespace: 'AWS/EC2',
    name: 'CPUUtilization',
    unit: 'Percent',
  });
  expect(metrics.inService(FLEET)).toMatchObject({
    namespace: 'AWS/AutoScaling',
    name: 'GroupInServiceInstances',
  });
  expect(metrics.databaseConnections(database(ACCOUNT, 'shop'))).toMatchObject({
    namespace: 'AWS/RDS',
    name: 'DatabaseConnections',
    dimensions: { DBInstanceIdentifier: 'shop' },
    unit: 'Count',
  });
  expect(metrics.targetCodes('app/shop/50dc6c495c0c9188', 5).name).toBe(
    'HTTPCode_Target_5XX_Count',
  );
});
