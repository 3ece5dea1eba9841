/** The seven steps of the method, in order; every question of a lab belongs to one of them. */
export const STEPS = [
  { id: 'identify', name: 'Identify the problem', ask: 'What is wrong, for whom, since when?' },
  { id: 'isolate', name: 'Isolate the cause', ask: 'Which part, which principal, which hour?' },
  { id: 'hypothesise', name: 'Develop a hypothesis', ask: 'What would explain all of it?' },
  { id: 'test', name: 'Test the hypothesis', ask: 'What must the logs show if it is true?' },
  { id: 'solve', name: 'Plan and implement the solution', ask: 'What stops it, at what risk?' },
  { id: 'verify', name: 'Verify', ask: 'Do the logs say that it is over?' },
  { id: 'document', name: 'Document', ask: 'What does the next person need to know?' },
] as const;

export type StepId = (typeof STEPS)[number]['id'];
