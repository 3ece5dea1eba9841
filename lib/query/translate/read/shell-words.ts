/** The words after a command's name, where each is what it says. */
import type { Command, Word, WordPart } from 'unbash';
import { cannot } from '../cannot';

/** @throws Cannot where a word holds a variable, a substitution or the like */
export function wordsOf(command: Command): readonly Word[] {
  const words = command.args.filter((arg): arg is Word => arg.type === 'Word');
  for (const word of words) {
    const moving = (word.parts ?? []).some(isMoving);
    if (!moving) continue;
    cannot(
      `What ${word.text} stands for is only known when it runs.`,
      { start: word.pos, end: word.end },
      'Write the text itself.',
    );
  }
  return words;
}

/** A glob is a name of files, which is not part of a question. */
function isMoving(part: WordPart): boolean {
  if (part.type === 'DoubleQuoted') return part.parts.some((one) => one.type !== 'Literal');
  return !['Literal', 'SingleQuoted', 'AnsiCQuoted', 'Glob'].includes(part.type);
}
