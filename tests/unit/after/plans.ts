import { plansSchema } from '@/lib/content/schema/plans';

const prose = { does: 'It changes it.', risk: 'None.', rollback: 'Set it back.' };
/** The plans of the made-up incident, as its plans.yaml would have them. */
export const plans = plansSchema.parse({
  task: 'Decide.',
  plans: [
    {
      ...prose,
      id: 'raise-timeout',
      name: 'Raise the timeout',
      command: 'app set-timeout {seconds}',
      parameters: [
        { id: 'seconds', label: 'Seconds', kind: 'number', min: 1, max: 60, default: 2 },
      ],
    },
    {
      ...prose,
      id: 'restart',
      name: 'Restart',
      parameters: [
        {
          id: 'which',
          label: 'Which',
          kind: 'choice',
          options: [
            { value: 'all', label: 'All' },
            { value: 'one', label: 'One' },
          ],
          default: 'all',
        },
      ],
    },
  ],
});
