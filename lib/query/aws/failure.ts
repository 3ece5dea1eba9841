/** What ends a command: its text on stderr and its exit code, as AWS CLI v2 has them. */

/** https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html */
export const EXIT = { usage: 252, configuration: 253, service: 254, general: 255 } as const;

export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
    /** What to try next, for this terminal's own margin. */
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** An error that a service answered with; the operation's name is put to it by the caller. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

export const calling = (api: string, error: ServiceError): string =>
  `An error occurred (${error.code}) when calling the ${api} operation: ${error.message}`;

export const USAGE = `aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help`;

/** The command line itself is wrong. */
export const usageError = (message: string, hint?: string): Failure =>
  new Failure(`usage: ${USAGE}\n\naws: error: ${message}\n`, EXIT.usage, hint);

export const unknownOptions = (options: readonly string[]): Failure =>
  new Failure(`usage: ${USAGE}\n\nUnknown options: ${options.join(', ')}\n`, EXIT.usage);

/** A value that the client refuses before it calls the service. */
export const invalidParameter = (problem: string): Failure =>
  new Failure(`Parameter validation failed:\n${problem}`, EXIT.usage);
