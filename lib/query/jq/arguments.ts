/** Which of jq's arguments is what, by the rules of its manual ("Invoking jq"). */

export interface JqArguments {
  /** Index of the program; absent with `-f`, or where there is none. */
  readonly program?: number;
  /** Indices of the files that are read as input. */
  readonly inputs: readonly number[];
  /** Indices of the files that options name: `-f`, `--slurpfile`, `--rawfile`. */
  readonly named: readonly number[];
  /** Names that `--arg` and its like bind: `$name`. */
  readonly variables: readonly string[];
  /** Indices of the options that give the program its variables, their values included. */
  readonly binding: readonly number[];
  readonly nullInput: boolean;
  /** All inputs are one value: jq holds them at once. */
  readonly slurp: boolean;
}

/** How many values follow a long option. */
const VALUES: Readonly<Record<string, number>> = {
  '--arg': 2,
  '--argjson': 2,
  '--slurpfile': 2,
  '--rawfile': 2,
  '--argfile': 2,
  '--indent': 1,
  '--library-path': 1,
  '--from-file': 1,
};

export function readArguments(args: readonly string[]): JqArguments {
  const inputs: number[] = [];
  const named: number[] = [];
  const variables: string[] = [];
  const binding: number[] = [];
  let program: number | undefined;
  let fromFile = false;
  let positional: 'files' | 'values' = 'files';
  let nullInput = false;
  let slurp = false;
  let optionsEnd = false;

  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (optionsEnd || !arg.startsWith('-') || arg === '-') {
      if (program === undefined && !fromFile) program = i;
      else if (positional === 'files') inputs.push(i);
      continue;
    }
    if (arg === '--') {
      optionsEnd = true;
      continue;
    }
    if (!arg.startsWith('--')) {
      nullInput ||= arg.includes('n');
      slurp ||= arg.includes('s');
      if (arg.includes('f')) {
        fromFile = true;
        // What was taken for the program was an input after all.
        if (program !== undefined) inputs.unshift(program);
        program = undefined;
        if (i + 1 < args.length) named.push(++i);
      }
      if (arg.includes('L') && arg.endsWith('L')) i++;
      continue;
    }
    nullInput ||= arg === '--null-input';
    slurp ||= arg === '--slurp';
    if (arg === '--args' || arg === '--jsonargs') positional = 'values';
    const count = VALUES[arg] ?? 0;
    if (arg === '--from-file') {
      fromFile = true;
      if (program !== undefined) inputs.unshift(program);
      program = undefined;
      named.push(i + 1);
    }
    if (count === 2) {
      variables.push(args[i + 1] ?? '');
      binding.push(i, i + 1, i + 2);
      if (arg !== '--arg' && arg !== '--argjson') named.push(i + 2);
    }
    i += count;
  }
  const within = (index: number) => index < args.length;
  return {
    program,
    inputs,
    named: named.filter(within),
    variables,
    binding: binding.filter(within),
    nullInput,
    slurp,
  };
}
