/** From patterns to the files that they name. */
import { globRegExp, hasGlob } from './glob';
import type { State } from './state';

/** A folder (as `a/`, or '' where one stands) and those below it. */
function foldersBelow(base: string, state: State): string[] {
  const inner = childrenOf(base, state).filter((path) => state.files.kind(path) === 'directory');
  return [base, ...inner.flatMap((path) => foldersBelow(`${path}/`, state))];
}
function childrenOf(base: string, state: State): string[] {
  const names = state.files.list(base || '.').filter((name) => !name.startsWith('.'));
  return names.map((name) => base + name);
}

/** The files that a pattern names, sorted; hidden ones only where the dot is written. */
export function globFiles(pattern: string, state: State): string[] {
  const absolute = pattern.startsWith('/');
  let found = [absolute ? '/' : ''];
  const steps = pattern.split('/').filter((step) => step !== '');
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    const next: string[] = [];
    for (const base of found) {
      if (step === '**' && state.options.has('globstar')) {
        const below = foldersBelow(base, state);
        const inner = below.flatMap((each) => childrenOf(each, state));
        next.push(...(last ? [...(base === '' ? [] : [base]), ...inner] : below));
        continue;
      }
      const matcher = globRegExp(step, { slash: false });
      const names = hasGlob(step)
        ? state.files
            .list(base || '.')
            .filter((name) => matcher.test(name) && (step.startsWith('.') || !name.startsWith('.')))
        : [step.replace(/\\(.)/g, '$1')];
      for (const name of names) {
        const path = base + name;
        const kind = state.files.kind(path);
        if (kind && last) next.push(path);
        else if (kind === 'directory') next.push(`${path}/`);
      }
    }
    found = next;
  }
  return found.sort();
}
