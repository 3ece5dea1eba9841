import type { Finding } from '../finding';
import { errors, inAnswers } from './report';
import { benchOf } from './living';
import type { LabCheck } from './types';

const error = errors('see');

/** Every query that feedback points to runs, and shows something. */
export const see: LabCheck = async (checked, bench) => {
  const found: Finding[] = [];
  for (const [id, answer] of Object.entries(checked.answers)) {
    const asking = benchOf(checked, id, bench);
    for (const [i, wrong] of answer.wrong.entries()) {
      if (!wrong.see || !asking) continue;
      const asked = await asking.ask(wrong.see.language, wrong.see.query);
      const place = inAnswers(checked, id, 'wrong', i, 'see', 'query');
      if (!asked.ok) found.push(error(place, `The query fails: ${asked.message}`, 'Mend it.'));
      else if (asked.text.trim() === '')
        found.push(
          error(place, 'The query shows nothing.', 'Point to one that shows the mistake.'),
        );
    }
  }
  return found;
};
