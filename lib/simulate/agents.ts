/** The user agents of common clients, in the forms of 2026. */

export const CHROME_WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
export const CHROME_MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
export const FIREFOX_LINUX =
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
/** The AWS SDK for Python, in a script. */
export const BOTO3 =
  'Boto3/1.40.61 md/Botocore#1.40.61 ua/2.1 os/linux#6.8.0-1029-aws md/arch#x86_64 lang/python#3.12.3 md/pyimpl#CPython cfg/retry-mode#legacy';
/** A load balancer's health checks, in a web server's log. */
export const HEALTH_CHECKER = 'ELB-HealthChecker/2.0';

/** AWS CLI 2, which says the command of each call. */
export function awsCli(command: string): string {
  return `aws-cli/2.31.26 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0-86-generic md/arch#x86_64 lang/python#3.13.7 md/pyimpl#CPython m/E,b,Z cfg/retry-mode#standard md/installer#exe md/prompt#off md/command#${command}`;
}

/** `ec2.describe-instances`, as the command line names the operation; a date in its name is not in the command's. */
export function commandOf(prefix: string, eventName: string): string {
  const words = eventName.replace(/\d{8}(v\d+)?$/, '').replace(/([a-z\d])([A-Z])/g, '$1-$2');
  const command = words.replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2').toLowerCase();
  return `${prefix === 's3' ? 's3api' : prefix}.${command}`;
}
