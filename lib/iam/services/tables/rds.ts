import type { ServiceTable } from '../types';

const of = (type: string) => `arn:aws:rds:{}:{}:${type}:{}`;

export const rds: ServiceTable = {
  prefix: 'rds',
  resources: {
    db: of('db'),
    cluster: of('cluster'),
    snapshot: of('snapshot'),
    'cluster-snapshot': of('cluster-snapshot'),
    og: of('og'),
    pg: of('pg'),
    subgrp: of('subgrp'),
    secgrp: of('secgrp'),
  },
  actions: {
    List: {
      db: 'DescribeDBInstances DescribeDBLogFiles',
      cluster: 'DescribeDBClusters',
      'db snapshot': 'DescribeDBSnapshots',
      'db secgrp': 'DescribeEvents',
    },
    Read: { db: 'DownloadDBLogFilePortion DownloadCompleteDBLogFile' },
    Write: {
      'db og pg secgrp subgrp cluster': 'CreateDBInstance',
      db: 'DeleteDBInstance RebootDBInstance StartDBInstance StopDBInstance',
      'db og pg secgrp': 'ModifyDBInstance',
      cluster: 'DeleteDBCluster StartDBCluster StopDBCluster',
      'db snapshot': 'CreateDBSnapshot',
      snapshot: 'DeleteDBSnapshot ModifyDBSnapshotAttribute',
    },
  },
};
