import type { ReactNode } from 'react';

interface Branch {
  readonly says: string;
  readonly means: string;
  /** What to look at, the cheapest first. */
  readonly looks: readonly string[];
}

const BRANCHES: readonly Branch[] = [
  {
    says: 'Connection timed out',
    means: 'Nothing answers',
    looks: [
      'Is the instance running? Do its status checks pass?',
      'Is it the right address, and does the subnet have a route?',
      'Security group: does it allow your address on the port?',
      'Network ACL: in on the port, and the answers out?',
    ],
  },
  {
    says: 'Connection refused',
    means: 'The machine answers, no program does',
    looks: [
      'Get in without SSH: Session Manager, serial console',
      'Does sshd run? Does it listen on this port?',
      'For the website: does the web server run?',
    ],
  },
  {
    says: 'Permission denied (publickey)',
    means: 'sshd answers, and does not take you',
    looks: [
      'The user name of this image?',
      'The key that the instance knows?',
      'Permissions of the home directory, .ssh and authorized_keys?',
    ],
  },
];

/** What the client says divides the way into three; each branch has its looks in order. */
export function ReachTree(): ReactNode {
  return (
    <div className="max-w-[640px] text-sm leading-snug">
      <p className="w-fit rounded border border-line-strong bg-raised px-3 py-1.5 font-semibold text-ink">
        What does the client say?
      </p>
      <ul className="m-0! ml-4! list-none! border-l border-line-strong p-0! pb-1!">
        {BRANCHES.map(({ says, means, looks }) => (
          <li key={says} className="relative m-0! pt-4! pl-6!">
            <span aria-hidden className="absolute top-8 left-0 h-px w-6 bg-line-strong" />
            <div className="rounded border border-line bg-raised px-3 py-2">
              <span className="font-data block text-data [overflow-wrap:anywhere] text-accent">
                {says}
              </span>
              <span className="block font-semibold text-ink">{means}</span>
              <ol className="m-0! mt-1! list-decimal! p-0! pl-5! text-ink-2">
                {looks.map((look) => (
                  <li key={look} className="m-0! p-0!">
                    {look}
                  </li>
                ))}
              </ol>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
