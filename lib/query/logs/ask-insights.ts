/** Runs a Logs Insights query over log events. */
import type { Ask } from './ask';
import { parseInsights, runInsights } from './insights';

export const askInsights: Ask = async (text, events, options) => {
  const { query, diagnostics } = parseInsights(text);
  if (!query) return { status: 'failed', diagnostics };
  const result = await runInsights(query, events, options);
  if (!result) return { status: 'stopped' };
  const { columns, rows, scanned } = result;
  return {
    status: 'done',
    columns,
    rows,
    scanned,
    diagnostics: [...diagnostics, ...result.diagnostics],
  };
};
