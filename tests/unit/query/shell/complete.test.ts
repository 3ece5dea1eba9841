/** Tab: what is offered, and what takes the place of what. `‸` is the cursor. */
import { describe, expect, it } from 'vitest';
import { newEngine, run } from './harness';

const engine = newEngine();
async function offered(marked: string) {
  const offset = marked.indexOf('‸');
  const line = marked.replace('‸', '');
  const completions = await engine.complete(line, offset);
  return completions.map((each) => ({
    ...each,
    line: line.slice(0, each.span.start) + each.insert + line.slice(each.span.end),
  }));
}
const labels = async (marked: string) => (await offered(marked)).map((each) => each.label);

describe('complete', () => {
  it.each([
    ['gr‸', 'grep '],
    ['cat x | col‸', 'cat x | column '],
    ['true && so‸', 'true && sort '],
    ['for x in 1; do ech‸', 'for x in 1; do echo '],
    ['cat cloudtrail_‸', 'cat cloudtrail_log.json '],
    ["jq . 'cloudtrail_‸", "jq . 'cloudtrail_log.json' "],
    ['wc -l < users‸', 'wc -l < users.csv '],
    ['echo $HOM‸', 'echo $HOME'],
    ['echo "${HOM‸', 'echo "${HOME}'],
    ['sort --rev‸', 'sort --reverse '],
    [
      "jq '.Records[].eventN‸' cloudtrail_log.json",
      "jq '.Records[].eventName' cloudtrail_log.json",
    ],
    ["jq '.Records[].userIdentity.userN‸'", "jq '.Records[].userIdentity.userName'"],
    [
      "jq '.Records[] | .userIdentity.sessionContext.sessionIssuer.ar‸'",
      "jq '.Records[] | .userIdentity.sessionContext.sessionIssuer.arn'",
    ],
    ["jq '.Records[] | select(.errorC‸'", "jq '.Records[] | select(.errorCode'"],
    [
      'jq \'.Records[] | select(.eventName == "ConsoleLogin") | .responseE‸\'',
      'jq \'.Records[] | select(.eventName == "ConsoleLogin") | .responseElements\'',
    ],
    [
      "jq '.Records | map(.requestParameters.bucketN‸'",
      "jq '.Records | map(.requestParameters.bucketName'",
    ],
    ["jq '.Records[] | [.eventTime, .eventNa‸'", "jq '.Records[] | [.eventTime, .eventName'"],
    ["jq '.Records[] | {t: .eventTi‸'", "jq '.Records[] | {t: .eventTime'"],
    ["jq '.Records | group_b‸'", "jq '.Records | group_by'"],
    ["jq '.[0].book_‸' book_list.json", "jq '.[0].book_title' book_list.json"],
    ["jq '.userAg‸' events.ndjson", "jq '.userAgent' events.ndjson"],
    ["jq --arg user x '.[] | $us‸'", "jq --arg user x '.[] | $user'"],
    ['jq ".Records[].eventSo‸"', 'jq ".Records[].eventSource"'],
  ])('%s', async (marked, line) => {
    const lines = (await offered(marked)).map((each) => each.line.replace(/(?<=\S) $/, ' '));
    expect(lines).toContain(line);
    expect(lines.length).toBeLessThanOrEqual(2);
  });

  it('offers the fields with their types', async () => {
    const all = await offered("jq '.Records[0].‸' cloudtrail_log.json");
    const byName = new Map(all.map((each) => [each.label, each.detail]));
    expect(byName.get('eventTime')).toBe('string');
    expect(byName.get('requestParameters')).toBe('null | object');
  });
  it('quotes a field that needs it', async () => {
    const [found] = await offered("jq '.Records[].requestParameters.max‸'");
    expect(found).toMatchObject({ label: 'max-keys', insert: '"max-keys"' });
    const [items] = await offered("jq '.Records[].requestParameters.maxI‸'");
    expect(items?.insert).toBe('maxItems');
  });
  it('offers files of the session and variables that were set', async () => {
    await run(engine, 'suspect=glitch; echo a > report.txt');
    expect(await labels('cat rep‸')).toEqual(['report.txt']);
    expect(await labels('echo $sus‸')).toEqual(['$suspect']);
  });
  it('offers every command at the start', async () => {
    const names = await labels('‸');
    expect(names).toEqual(expect.arrayContaining(['cat', 'cd', 'jq', 'zcat']));
  });
  it('has nothing for what it does not know', async () => {
    expect(await labels('zzz‸')).toEqual([]);
    expect(await labels("jq '.Records[].nothing.x‸'")).toEqual([]);
  });
});
