import type { MouseEvent } from 'react';
import { Button } from '@/components/ui/button';
import { stepOut } from '../step-out';

/** The lab is one's own from here. What was pressed goes with the room: the keyboard stays with the questions. */
export function GoOnAlone() {
  function go({ currentTarget }: MouseEvent) {
    currentTarget.closest<HTMLElement>('[role="tabpanel"]')?.focus();
    stepOut();
  }
  return (
    <Button size="sm" className="mt-2" onClick={go}>
      Go on alone
    </Button>
  );
}
