// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RecordTree } from '@/components/lab/record/record-tree';
import { recordsIn } from '@/components/lab/workbench/records';

const record = {
  eventVersion: '1.08',
  userIdentity: { type: 'IAMUser', userName: 'glitch' },
  eventName: 'PutObject',
  resources: [{ ARN: 'arn:aws:s3:::wareville-care4wares' }],
};
afterEach(cleanup);

const focused = () => document.activeElement?.textContent ?? '';
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
function show(props = {}) {
  render(<RecordTree record={record} say={vi.fn()} {...props} />);
  screen.getAllByRole('treeitem')[0]?.focus();
}

describe('RecordTree', () => {
  it('goes, opens and closes by arrow keys', () => {
    show();
    expect(screen.getAllByRole('treeitem')).toHaveLength(8);
    press('ArrowDown');
    expect(focused()).toContain('userIdentity');
    press('ArrowLeft');
    expect(screen.getAllByRole('treeitem')).toHaveLength(6);
    press('ArrowRight');
    press('ArrowRight');
    expect(focused()).toContain('type');
    press('ArrowLeft');
    expect(focused()).toContain('userIdentity');
    press('End');
    expect(focused()).toContain('ARN');
    press('Home');
    expect(focused()).toContain('eventVersion');
  });

  it('finds a field by its first letters', () => {
    show();
    press('e');
    expect(focused()).toContain('eventName');
    press('v');
    press('e');
    press('n');
    press('t');
    press('V');
    expect(focused()).toContain('eventVersion');
  });

  it('explains the active field and filters by it', () => {
    const onFilter = vi.fn();
    show({ onFilter });
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowDown');
    expect(screen.getByRole('region', { name: 'About this field' }).textContent).toContain(
      'userIdentity.userName',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Filter by this value' }));
    expect(onFilter).toHaveBeenCalledWith(['userIdentity', 'userName'], 'glitch');
  });

  it('closes all and opens all', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(screen.getAllByRole('treeitem')).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(screen.getAllByRole('treeitem')).toHaveLength(8);
  });
});

describe('recordsIn', () => {
  it.each([
    ['{"a":1}', 1],
    ['{"a":1}\n{"a":"}"}\n', 2],
    ['[{"a":1},{"b":"\\"]"},3]', 2],
    ['{"Records":[{"a":1},{"a":2},{"a":3}]}', 3],
    ['{"a":{"Records":[1]}}', 1],
    ['"text"\n12\n{"a":1}', 1],
    ['{"a":1}\nnot json', 1],
    ['{"a":', 0],
    ['', 0],
    ['{}', 0],
  ])('finds the objects of %s', (text, count) => {
    expect(recordsIn(text)).toHaveLength(count);
  });
});
