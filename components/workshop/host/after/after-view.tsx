'use client';

import { useDesk } from '../desk';
import { Cards } from './cards';
import { DebriefList } from './debrief-list';
import { Files } from './files';
import { Keeping } from './keeping';
import { People } from './people';

/** What is made of it once the work is done; nothing here has to wait for the end. */
export function AfterView() {
  const { self } = useDesk();
  return (
    <div className="mx-auto grid max-w-[76rem] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 space-y-10">
        <DebriefList />
        <Cards />
      </div>
      <div className="space-y-10">
        <Files />
        {self.role !== 'helper' && <People />}
        <Keeping />
      </div>
    </div>
  );
}
