/** How `break`, `continue`, `return`, `exit` and an ended run leave what they are in. */

export class Break extends Error {
  constructor(readonly levels: number) {
    super('break');
  }
}
export class Continue extends Error {
  constructor(readonly levels: number) {
    super('continue');
  }
}
export class Return extends Error {
  constructor(readonly code: number) {
    super('return');
  }
}
export class ShellExit extends Error {
  constructor(readonly code: number) {
    super('exit');
  }
}
/** The run was told to stop. */
export class Ended extends Error {
  constructor(readonly reason: 'cancelled' | 'timeout') {
    super(reason);
  }
}
