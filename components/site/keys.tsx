import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

const KEYS: readonly { where: string; keys: readonly (readonly [string[], string])[] }[] = [
  {
    where: 'Everywhere',
    keys: [
      [['Ctrl', 'K'], 'Go to a lesson, a lab, an action'],
      [['?'], 'This list'],
      [['Esc'], 'Close what is open'],
    ],
  },
  {
    where: 'Lessons',
    keys: [
      [['Alt', 'Page Down'], 'The next lesson'],
      [['Alt', 'Page Up'], 'The previous lesson'],
    ],
  },
  {
    where: 'Terminal',
    keys: [
      [['Enter'], 'Run'],
      [['Shift', 'Enter'], 'New line'],
      [['↑', '↓'], 'Earlier and later commands'],
      [['Ctrl', 'R'], 'Search the history'],
      [['Tab'], 'Complete a command, a file, a record field'],
      [['Esc', 'Tab'], 'Leave the terminal'],
      [['Ctrl', 'C'], 'Stop a run, or clear the line'],
      [['Ctrl', 'L'], 'Clear the screen'],
    ],
  },
  {
    where: 'SQL, CloudWatch Logs and live queries',
    keys: [
      [['Ctrl', 'Enter'], 'Run the selection, or all'],
      [['Ctrl', 'Space'], 'Complete'],
      [['Ctrl', 'S'], 'Save the query under a name (in a lab)'],
      [['Esc', 'Tab'], 'Leave the editor'],
    ],
  },
  {
    where: 'Results',
    keys: [
      [['←', '↑', '↓', '→'], 'Move from cell to cell'],
      [['Enter'], 'What can be done with a cell'],
    ],
  },
  {
    where: 'Charts',
    keys: [
      [['←', '→'], 'Move from bin to bin'],
      [['Shift', '→'], 'Mark a window of time'],
      [['Enter'], 'Ask for that window'],
    ],
  },
];

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts">
      <div className="grid max-h-[70vh] gap-x-8 gap-y-5 overflow-y-auto px-5 py-4 sm:grid-cols-2">
        {KEYS.map(({ where, keys }) => (
          <section key={where}>
            <h3 className="mb-1.5 text-label font-semibold text-ink-3">{where}</h3>
            <dl className="space-y-1.5">
              {keys.map(([combo, what]) => (
                <div key={what} className="flex items-baseline justify-between gap-4 text-sm">
                  <dt className="order-last shrink-0 space-x-0.5">
                    {combo.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd className="text-ink-2">{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
