import { runAws } from '../../aws/run';
import type { Command } from '../registry';
import { encode } from '../text';

export const aws: Command = {
  name: 'aws',
  usage: 'aws [OPTION]... SERVICE OPERATION [PARAMETER]...',
  summary: "ask the lab's account: s3, logs, s3api, cloudtrail, iam, ec2, sts",
  flags: [
    { long: 'query', value: 'EXPRESSION', what: 'select from the answer with JMESPath' },
    { long: 'output', value: 'FORMAT', what: 'json, text, table, yaml or off' },
    { long: 'region', value: 'REGION', what: 'the Region to ask' },
    { long: 'profile', value: 'NAME', what: 'there is one: default' },
    { long: 'no-paginate', what: 'only the first page of the results' },
    { long: 'no-cli-pager', what: 'no pager (never here)' },
    { long: 'version', what: 'print the version' },
  ],
  more: `\`aws help\` lists the services, \`aws logs help\` the operations of one, \`aws logs filter-log-events
help\` the parameters of one. You read the account as an auditor: nothing can be changed.

The trail's log files are gzipped. After \`aws s3 cp s3://BUCKET/PREFIX/ ./ --recursive\` unpack them
with gunzip, or read them through zcat: zcat *.json.gz | jq '.Records[]'.`,
  run(io) {
    const { shell } = io;
    return runAws(
      io.args.map(({ text }) => text),
      shell.account,
      {
        files: shell.files,
        environment: shell.environment(),
        width: Number(shell.variables.get('COLUMNS')) || 80,
        print: (text) => io.print(text),
        printBytes: (bytes) => io.stdout.write(bytes),
        complain: (text) => io.stderr.write(encode(text)),
        page: (title, text) => {
          if (io.stdout.terminal) io.stdout.terminal.page(title, text);
          else io.print(text);
        },
        // What is wrong is marked in the line; a note is not.
        report: (diagnostic) =>
          shell.report(
            diagnostic.severity === 'error' ? { ...diagnostic, span: io.nameSpan } : diagnostic,
          ),
        pause: () => shell.pause(),
      },
    );
  },
};
