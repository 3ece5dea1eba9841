import { describe, expect, it } from 'vitest';
import { AT_DRAFT, newestFirst, searchHistory, step } from '@/components/lab/workbench/history';
import { commonPrefix, controlKey, goesOn } from '@/components/lab/workbench/readline';

describe('history', () => {
  const past = newestFirst([
    { text: 'ls', at: 1 },
    { text: 'jq . a.json', at: 2 },
    { text: 'ls', at: 3 },
  ]);

  it('has the newest first, each once', () => {
    expect(past).toEqual(['ls', 'jq . a.json']);
  });

  it('walks back and forth, and gives the draft back', () => {
    const one = step(AT_DRAFT, past, 1, 'half a com');
    expect(one?.text).toBe('ls');
    const two = one && step(one.walk, past, 1, one.text);
    expect(two?.text).toBe('jq . a.json');
    expect(two && step(two.walk, past, 1, two.text)).toBeUndefined();
    const back = two && step(two.walk, past, -1, two.text);
    expect(back?.text).toBe('ls');
    const draft = back && step(back.walk, past, -1, back.text);
    expect(draft?.text).toBe('half a com');
    expect(step(AT_DRAFT, past, -1, 'x')).toBeUndefined();
  });

  it('searches for all words in any order and says where they stand', () => {
    const all = ['jq .Records cloudtrail_log.json', 'grep INSERT rds.log', 'ls'];
    expect(searchHistory(all, 'insert RDS')).toEqual([
      {
        text: 'grep INSERT rds.log',
        ranges: [
          [5, 11],
          [12, 15],
        ],
      },
    ]);
    expect(searchHistory(all, '')).toHaveLength(3);
    expect(searchHistory(all, 'nothing')).toEqual([]);
    // Overlapping words are one range.
    expect(searchHistory(['aab'], 'aa aab')[0]?.ranges).toEqual([[0, 3]]);
  });
});

describe('readline keys', () => {
  const apply = (key: string, text: string) => {
    const at = text.indexOf('|');
    const line = { text: text.replace('|', ''), start: at, end: at };
    const edit = controlKey(key, line);
    if (!edit) return undefined;
    const after = line.text.slice(0, edit.from) + edit.insert + line.text.slice(edit.to);
    return `${after.slice(0, edit.caret)}|${after.slice(edit.caret)}`;
  };

  it('does as bash does', () => {
    expect(apply('a', 'jq .| x')).toBe('|jq . x');
    expect(apply('e', 'j|q .')).toBe('jq .|');
    expect(apply('u', 'jq .| x')).toBe('| x');
    expect(apply('w', 'jq .Records  |x')).toBe('jq |x');
    expect(apply('k', 'jq| . x')).toBe('jq|');
  });

  it('stays within the line of a longer command', () => {
    expect(apply('a', 'one\ntwo|')).toBe('one\n|two');
    expect(apply('u', 'one\ntwo| x')).toBe('one\n| x');
  });

  it('leaves to the page what is the page’s', () => {
    expect(apply('a', '|jq .')).toBeUndefined(); // a second Ctrl-A selects all
    expect(apply('z', 'jq|')).toBeUndefined();
  });

  // Checked in bash 5.2: these ask for another line (PS2).
  it.each(['ls |', 'ls | ', 'ls &&', 'ls ||', "jq '.", 'echo "a', 'ls \\'])(
    '%j goes on',
    (text) => {
      expect(goesOn(text)).toBe(true);
    },
  );
  it.each(['ls', "jq '.a | .b' f", 'echo "a|"', 'ls \\\\', "echo it # don't", 'echo a\\|'])(
    '%j is whole',
    (text) => expect(goesOn(text)).toBe(false),
  );
});

describe('commonPrefix', () => {
  it('is what all begin with', () => {
    expect(commonPrefix(['.eventName', '.eventTime', '.eventSource'])).toBe('.event');
    expect(commonPrefix(['a'])).toBe('a');
    expect(commonPrefix(['a', 'b'])).toBe('');
    expect(commonPrefix([])).toBe('');
  });
});
