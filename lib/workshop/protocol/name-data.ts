/** The lists behind `names.ts`: a small start, which a server may replace. */

/** What nobody should be called on a projector, and what only the staff is. None that is somebody's real name. */
export const NAME_WORDS: readonly string[] = [
  ...['admin', 'administrator', 'instructor', 'moderator', 'staff', 'system', 'trailwise'],
  ...['arse', 'arsehole', 'asshole', 'bastard', 'bitch', 'bollocks', 'bullshit', 'cunt'],
  ...['dickhead', 'fuck', 'fucker', 'fucking', 'hitler', 'motherfucker', 'nazi', 'penis'],
  ...['piss', 'porn', 'prick', 'pussy', 'rapist', 'shit', 'slut', 'twat', 'vagina', 'wanker'],
  ...['whore', 'arschloch', 'fotze', 'hure', 'scheisse', 'wichser', 'connard', 'merde', 'putain'],
  ...['salope', 'cabron', 'mierda', 'puta', 'cazzo', 'stronzo', 'caralho', 'porra', 'suka'],
];

const pairs = (others: string, latin: string): [string, string][] =>
  Array.from(others, (letter, i): [string, string] => [letter, latin[i] ?? letter]);

/** Lower-case letters that look like a Latin one (Unicode TR39, confusables.txt: the common ones). */
export const LOOK_ALIKE: ReadonlyMap<string, string> = new Map([
  ...pairs('авсԁеһіјӏорԛѕԝхуѵ', 'abcdehijlopqswxyv'),
  ...pairs('αικνορτυχ', 'aiknoptux'),
]);
