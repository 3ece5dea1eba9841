/** Reads an awk program (POSIX awk's grammar, with gawk's additions that people use). */
import { AwkSyntaxError, type AwkFunction, type Program, type Rule, type Statement } from './ast';
import { ExpressionParser } from './expressions';

export function parseAwk(text: string, warn: (message: string, at: number) => void): Program {
  return new Parser(text, warn).program();
}

class Parser extends ExpressionParser {
  private readonly rules: Rule[] = [];
  private readonly functions = new Map<string, AwkFunction>();
  /** The kind of the rule that is read, where it matters, and how many loops are open. */
  private within = '';
  private loops = 0;

  program(): Program {
    this.skipNewlines(true);
    while (this.token.kind !== 'end') {
      if (this.isKeyword('function') || this.isKeyword('func')) this.function();
      else this.rule();
      this.skipNewlines(true);
    }
    for (const { name, at } of this.calls) {
      if (!this.functions.has(name))
        throw new AwkSyntaxError(`function \`${name}' not defined`, at, 'fatal');
    }
    return { rules: this.rules, functions: this.functions };
  }

  private rule(): void {
    const { text } = this.token;
    if (/^(BEGIN|END|BEGINFILE|ENDFILE)$/.test(text) && this.token.kind === 'keyword') {
      this.advance();
      if (!this.isOperator('{')) this.unexpected();
      this.within = text;
      this.rules.push({ pattern: { kind: text as 'BEGIN' }, action: this.block() });
      this.within = '';
      return;
    }
    if (this.isOperator('{')) {
      this.rules.push({ pattern: { kind: 'always' }, action: this.block() });
      return;
    }
    const test = this.expression();
    if (this.isOperator(',')) {
      this.advance();
      this.skipNewlines();
      const to = this.expression();
      const action = this.isOperator('{') ? this.block() : undefined;
      this.rules.push({ pattern: { kind: 'range', from: test, to }, action });
      return;
    }
    const action = this.isOperator('{') ? this.block() : undefined;
    if (!action && !['newline', 'end'].includes(this.token.kind) && !this.isOperator(';')) {
      this.unexpected();
    }
    this.rules.push({ pattern: { kind: 'expression', test }, action });
  }

  private function(): void {
    this.advance();
    const { text: name, kind, at } = this.token;
    if (kind !== 'name' && kind !== 'call') this.unexpected();
    if (this.functions.has(name)) {
      throw new AwkSyntaxError(`function name \`${name}' previously defined`, at, 'error');
    }
    this.advance();
    this.expect('(');
    const parameters: string[] = [];
    while (!this.isOperator(')')) {
      if (this.token.kind !== 'name') this.unexpected();
      parameters.push(this.token.text);
      this.advance();
      this.skipNewlines();
      if (!this.isOperator(')')) this.expect(',');
      this.skipNewlines();
    }
    this.advance();
    this.skipNewlines();
    this.within = 'function';
    this.functions.set(name, { name, parameters, body: this.block() });
    this.within = '';
  }

  private block(): Statement {
    this.expect('{');
    const body: Statement[] = [];
    this.skipNewlines(true);
    while (!this.isOperator('}')) {
      body.push(this.statement());
      this.skipNewlines(true);
    }
    this.advance();
    return { type: 'block', body };
  }

  /** Ends a simple statement; a `}` that follows is left to its block. */
  private terminator(): void {
    if (this.isOperator(';') || this.token.kind === 'newline') {
      this.advance();
      return;
    }
    if (!this.isOperator('}') && this.token.kind !== 'end') this.unexpected();
  }

  /** What a loop or a condition governs: a lone `;` is an empty statement. */
  private body(): Statement {
    this.skipNewlines();
    if (this.isOperator(';')) {
      this.advance();
      return { type: 'block', body: [] };
    }
    return this.statement();
  }

  private looped(): Statement {
    this.loops++;
    const body = this.body();
    this.loops--;
    return body;
  }
  private checkJump(name: string): void {
    const fail = (message: string): never => {
      throw new AwkSyntaxError(message, this.token.at, 'error');
    };
    if (name === 'break' && this.loops === 0)
      fail("`break' is not allowed outside a loop or switch");
    if (name === 'continue' && this.loops === 0) fail("`continue' is not allowed outside a loop");
    if (name.startsWith('next') && /^(BEGIN|END)$/.test(this.within)) {
      fail(`\`${name}' used in ${this.within} action`);
    }
  }

  private statement(): Statement {
    if (this.isOperator('{')) return this.block();
    if (this.isOperator(';')) {
      this.advance();
      return { type: 'block', body: [] };
    }
    if (this.token.kind !== 'keyword') return this.terminated(this.simple());
    switch (this.token.text) {
      case 'if': {
        this.advance();
        const test = this.parenthesized();
        const then = this.body();
        // `; else` and a newline before `else` are allowed.
        const otherwise = this.elseFollows() ? this.body() : undefined;
        return { type: 'if', test, then, else: otherwise };
      }
      case 'while': {
        this.advance();
        const test = this.parenthesized();
        return { type: 'while', test, body: this.looped() };
      }
      case 'do': {
        this.advance();
        const body = this.looped();
        this.skipNewlines(true);
        if (!this.isKeyword('while')) this.unexpected();
        this.advance();
        return this.terminated({ type: 'do', body, test: this.parenthesized() });
      }
      case 'for':
        return this.for();
      case 'switch':
        return this.switch();
      case 'break':
      case 'continue':
      case 'next':
      case 'nextfile': {
        const { text } = this.token;
        this.checkJump(text);
        this.advance();
        return this.terminated({ type: text });
      }
      case 'exit':
      case 'return': {
        const { text } = this.token;
        if (text === 'return' && this.within !== 'function') {
          throw new AwkSyntaxError("`return' used outside function context", this.token.at);
        }
        this.advance();
        const bare = this.isOperator(';') || this.isOperator('}') || this.atLineEnd();
        return this.terminated({ type: text, value: bare ? undefined : this.expression() });
      }
      default:
        return this.terminated(this.simple());
    }
  }
  private terminated(statement: Statement): Statement {
    this.terminator();
    return statement;
  }
  private parenthesized() {
    this.expect('(');
    const test = this.expression();
    this.expect(')');
    return test;
  }
  private elseFollows(): boolean {
    const mark = this.mark();
    this.skipNewlines(true);
    if (this.isKeyword('else')) {
      this.advance();
      return true;
    }
    this.reset(mark);
    return false;
  }

  /** A statement that `for` takes as its parts too. */
  private simple(): Statement {
    const { at } = this.token;
    if (this.isKeyword('delete')) {
      this.advance();
      const array = this.token.text;
      if (this.token.kind !== 'name') this.unexpected();
      this.advance();
      if (!this.isOperator('[')) return { type: 'delete', array, key: undefined };
      this.advance();
      const key = this.list(']');
      return { type: 'delete', array, key };
    }
    if (this.isKeyword('print') || this.isKeyword('printf')) {
      const type = this.token.text as 'print' | 'printf';
      this.advance();
      const args = this.printArguments();
      if (type === 'printf' && args.length === 0) {
        throw new AwkSyntaxError('printf: no arguments', at, 'fatal');
      }
      return { type, args, redirect: this.redirect(), at };
    }
    return { type: 'expression', expression: this.expression() };
  }

  private for(): Statement {
    this.advance();
    this.expect('(');
    const mark = this.mark();
    if (this.token.kind === 'name') {
      const name = this.token.text;
      this.advance();
      if (this.isKeyword('in')) {
        this.advance();
        const array = this.token.text;
        if (this.token.kind === 'name') {
          this.advance();
          if (this.isOperator(')')) {
            this.advance();
            return { type: 'forIn', name, array, body: this.looped() };
          }
        }
      }
      this.reset(mark);
    }
    const initial = this.isOperator(';') ? undefined : this.simple();
    this.expect(';');
    this.skipNewlines();
    const test = this.isOperator(';') ? undefined : this.expression();
    this.expect(';');
    this.skipNewlines();
    const update = this.isOperator(')') ? undefined : this.simple();
    this.expect(')');
    return { type: 'for', initial, test, update, body: this.looped() };
  }

  private switch(): Statement {
    this.advance();
    const value = this.parenthesized();
    this.skipNewlines();
    this.expect('{');
    const cases: { test: ReturnType<Parser['expression']> | undefined; body: Statement }[] = [];
    this.skipNewlines();
    this.loops++;
    while (!this.isOperator('}')) {
      const isDefault = this.isKeyword('default');
      if (!isDefault && !this.isKeyword('case')) this.unexpected();
      this.advance();
      const test = isDefault ? undefined : this.expression();
      this.expect(':');
      const body: Statement[] = [];
      this.skipNewlines(true);
      while (!this.isKeyword('case') && !this.isKeyword('default') && !this.isOperator('}')) {
        body.push(this.statement());
        this.skipNewlines(true);
      }
      cases.push({ test, body: { type: 'block', body } });
    }
    this.loops--;
    this.advance();
    return { type: 'switch', value, cases };
  }
}
