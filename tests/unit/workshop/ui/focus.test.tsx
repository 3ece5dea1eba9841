// @vitest-environment jsdom
/** Where the focus is once a dialog is closed: by Escape, by its cross, by what it was opened for. */
import './dialog';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AgendaEditor } from '@/components/workshop/create/agenda-editor';
import { freshDraft } from '@/components/workshop/create/draft';
import { SecretLink } from '@/components/workshop/create/secret-link';
import { Keeping } from '@/components/workshop/host/after/keeping';
import { People } from '@/components/workshop/host/after/people';
import { Head } from '@/components/workshop/host/head';
import { PersonDrawer } from '@/components/workshop/host/room/person-drawer';
import { NameLine } from '@/components/workshop/room/home/name-line';
import { RoomBar } from '@/components/workshop/room/bar/room-bar';
import { Room, SERVER } from '../protocol/room';
import { atTheDesk, fakeLive } from './fake-live';
import { enter, inRoom, ME } from './room/fake-room';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const button = (name: string | RegExp, at: HTMLElement = document.body) =>
  within(at).getByRole('button', { name });
const dialog = () => document.querySelector<HTMLDialogElement>('dialog[open]') as HTMLDialogElement;

/** As a keyboard does it: what is pressed has the focus. */
function press(what: HTMLElement): HTMLElement {
  what.focus();
  fireEvent.click(what);
  return what;
}

const WAYS: readonly (readonly [string, () => void])[] = [
  ['Escape', () => act(() => dialog().close())],
  ['the cross', () => void press(button('Close', dialog()))],
];

function staffed(): Room {
  const room = new Room().join('u1');
  room.ask(SERVER, { do: 'join-staff', id: 'i1', role: 'instructor', name: 'Ada' });
  room.ask(SERVER, { do: 'join-staff', id: 'h1', role: 'helper', name: 'Hal' });
  return room;
}
const desk = (ui: ReactNode, room = staffed()) => {
  atTheDesk(fakeLive(room), ui);
  return room;
};
const roomOf = (ui: (room: Room) => ReactNode) => {
  const room = new Room().join(ME);
  inRoom(enter(room), ui(room));
  return room;
};

describe.each(WAYS)('closed by %s, a dialog gives the focus back', (_way, close) => {
  it('to the flag', () => {
    roomOf(() => <RoomBar />);
    const flags = screen.getByRole('group', { name: 'How it goes' });
    const opener = press(button('Need help', flags));
    expect(document.activeElement).not.toBe(document.body);
    close();
    expect(document.activeElement).toBe(opener);
  });

  it('to the name', () => {
    roomOf((room) => <NameLine state={room.state} />);
    const opener = press(button('Change the name'));
    close();
    expect(document.activeElement).toBe(opener);
  });

  it('to the way out', () => {
    roomOf(() => <RoomBar />);
    const opener = press(button(/^Leave/));
    close();
    expect(document.activeElement).toBe(opener);
  });

  it('to what ends, and to what deletes', () => {
    desk(<Keeping />);
    for (const name of ['End the workshop', 'Delete for good']) {
      const opener = press(button(name));
      close();
      expect(document.activeElement).toBe(opener);
    }
  });

  it('to the broadcast, and to a helper’s new link', () => {
    desk(
      <>
        <Head />
        <People />
      </>,
    );
    for (const name of ['Broadcast', 'New link for Hal', 'Take Hal away']) {
      const opener = press(button(name));
      close();
      expect(document.activeElement).toBe(opener);
    }
  });
});

describe('when it is done', () => {
  it('the name gives the focus back', async () => {
    const room = roomOf(({ state }) => <NameLine state={state} />);
    const opener = press(button('Change the name'));
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Beatrix' } });
    press(button('Change the name', dialog()));
    await waitFor(() => expect(room.of(ME).name).toBe('Beatrix'));
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });

  it('the flag gives the focus back', () => {
    const room = roomOf(() => <RoomBar />);
    const flags = screen.getByRole('group', { name: 'How it goes' });
    const opener = press(button('Need help', flags));
    press(button('Ask for help', dialog()));
    expect(room.of(ME).flag.state).toBe('help');
    expect(document.activeElement).toBe(opener);
  });

  it('what the instructors said is put away, and one goes on where one was', () => {
    const room = new Room().join(ME);
    const live = enter(room);
    inRoom(
      live,
      <>
        <RoomBar />
        <input aria-label="Your answer" />
      </>,
    );
    const say = () => {
      room.clock += 1;
      room.host({ do: 'broadcast', text: `At ${room.clock}`, to: { whom: 'all' } });
      live.update();
    };
    say();
    screen.getByLabelText('Your answer').focus();
    press(button('Got it'));
    expect(screen.queryByRole('button', { name: 'Got it' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Your answer'));
    // Nowhere before: what was said is behind this button.
    screen.getByLabelText('Your answer').blur();
    say();
    press(button('Got it'));
    expect(document.activeElement).toBe(button('Messages: 2'));
  });

  it('who was taken away leaves the focus in their line of the list', async () => {
    const room = desk(<People />);
    press(button('Take Hal away'));
    press(button('Take away', dialog()));
    expect(room.state.staff[1]?.leftAt).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Take Hal away' })).toBeNull();
    const line = screen.getByText('Hal').closest('li');
    await waitFor(() => expect(line?.contains(document.activeElement)).toBe(true));
    expect(line?.textContent).toMatch(/left \d\d:\d\d/);
  });

  it('who was banned leaves the focus where the button stood', () => {
    desk(<PersonDrawer id="u1" onClose={() => undefined} />);
    press(button('Ban'));
    press(button('Ban', screen.getByRole('dialog', { name: /^Ban/ })));
    expect(screen.queryByRole('button', { name: 'Ban' })).toBeNull();
    const near = screen.getByRole('button', { name: 'Let them in again' }).parentElement;
    expect(document.activeElement).toBe(near);
  });

  it('an invitation has the focus while it is shown, and gives it to the next name', async () => {
    const told = { link: 'L'.repeat(43), password: 'bcdf-ghjk-mnpq-rstv' };
    vi.stubGlobal('fetch', async () => Response.json(told, { status: 201 }));
    desk(<People />);
    const name = screen.getByLabelText('Name of whom you ask in');
    fireEvent.change(name, { target: { value: 'Mia' } });
    press(button('Make a link'));
    const shown = await screen.findByRole('group', { name: 'Link for Mia' });
    expect(document.activeElement).toBe(shown);
    expect(shown.textContent).toContain(told.password);
    press(button('I have passed it on'));
    expect(screen.queryByText(/bcdf-ghjk/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Name of whom you ask in'));
  });

  it('the instructor’s own new link wants the password, says what is wrong, and has the focus', async () => {
    const answers = [
      Response.json({ error: 'Not the password.', code: 'password' }, { status: 403 }),
      Response.json({ link: 'N'.repeat(43) }, { status: 201 }),
    ];
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
      asked.push([path, body]);
      return answers.shift();
    });
    desk(<People />);
    press(button('New link for you'));
    fireEvent.change(screen.getByLabelText('Your password'), { target: { value: 'horse' } });
    press(button('Make a new link', dialog()));
    expect((await screen.findByRole('alert')).textContent).toBe('Not the password.');
    press(button('Make a new link', dialog()));
    const shown = await screen.findByRole('group', { name: 'Link for you' });
    expect(asked[1]).toEqual(['/api/workshops/w1/staff/i1/link', '{"password":"horse"}']);
    expect(shown.textContent).toContain('/host#w1.' + 'N'.repeat(43));
    await waitFor(() => expect(document.activeElement).toBe(shown));
    press(button('I have kept it'));
    expect(document.activeElement).toBe(button('New link for you'));
  });

  it('a part that was removed gives the focus to the next, and then to what adds one', () => {
    const offer = { labs: [], lessons: [], quizzes: [] };
    function Editing() {
      const [parts, setParts] = useState(() => freshDraft(offer).parts);
      return <AgendaEditor offer={offer} parts={parts} onChange={setParts} />;
    }
    render(<Editing />);
    const removers = () => screen.queryAllByRole('button', { name: /remove$/ });
    expect(removers()).toHaveLength(3);
    press(removers()[1] as HTMLElement);
    expect(document.activeElement).toBe(removers()[1]);
    press(removers()[1] as HTMLElement);
    expect(document.activeElement).toBe(removers()[0]);
    press(removers()[0] as HTMLElement);
    expect(removers()).toHaveLength(0);
    expect(document.activeElement).toBe(button('Warm-up'));
  });

  it('the first link has the focus, and is asked about where it was not copied', async () => {
    const go = vi.fn();
    const made = { id: 'w1', code: 'BCDFGHJK', link: 'S' };
    const unload = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { unmount } = render(<SecretLink created={made} onGo={go} />);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Link for you' }));
    expect(unload()).toBe(false);
    press(button('To the room'));
    expect(go).not.toHaveBeenCalled();
    press(button('Cancel', dialog()));
    vi.stubGlobal('navigator', { clipboard: { writeText: async () => undefined } });
    press(button('Copy the link'));
    await screen.findByRole('button', { name: 'Copied' });
    expect(unload()).toBe(true);
    press(button('To the room'));
    expect(go).toHaveBeenCalledOnce();
    unmount();
    render(<SecretLink created={made} onGo={go} />);
    press(button('To the room'));
    press(button('Go without it', dialog()));
    expect(go).toHaveBeenCalledTimes(2);
  });

  it('a return link that was renewed is shown as a code, with the focus, and says what failed', async () => {
    const answers = [
      Response.json({ error: 'That was a lot at once.', code: 'slow-down' }, { status: 429 }),
      Response.json({ link: 'R'.repeat(43) }, { status: 201 }),
    ];
    vi.stubGlobal('fetch', async () => answers.shift());
    desk(<PersonDrawer id="u1" onClose={() => undefined} />);
    press(button('Make a new return link'));
    expect((await screen.findByRole('alert')).textContent).toBe('That was a lot at once.');
    press(button('Make a new return link'));
    const shown = await screen.findByRole('group', { name: 'Return link for Name u1' });
    expect(document.activeElement).toBe(shown);
    expect(within(shown).getByRole('img', { name: /QR code/ })).toBeTruthy();
  });
});
