import { cleanup } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { MEMBERS } from '../../flows/onlineAbuse/sections';
import { caseDesk } from './caseDesk';

const AGREED = [
  { type: 'meeting.requested', data: { reason: '報道' } },
  { type: 'meeting.agreed', data: { name: '総務 課長' } },
] as const;

const meeting = (desk: ReturnType<typeof caseDesk>) =>
  (desk.track() as { handling: { meeting: string } }).handling.meeting;
const ticked = (desk: ReturnType<typeof caseDesk>) =>
  desk.all('[name="members"]:checked').map((box) => (box as HTMLInputElement).value);

describe('緊急対策会議の議事（S4b・S4c）', () => {
  test('押すだけでは残らない。何も失わず、書けば残る', async () => {
    const desk = caseDesk(AGREED);
    await desk.show('meeting');
    expect(ticked(desk)).toEqual([]);
    await desk.user.click(desk.one('[name="members"][value="personnel"]'));
    await desk.user.type(desk.one('[name="others"]'), '係長');
    await desk.tap('meeting.held');
    expect(desk.one('[role="alert"]').textContent).toContain('三つの議題のうち一つは');
    expect(meeting(desk)).toBe('hold');
    expect(desk.session.now().snapshot.context.owed.meeting).toBe(true);
    expect(ticked(desk)).toEqual(['personnel']);
    expect(desk.one('[name="others"]')).toHaveValue('係長');
    await desk.user.type(desk.one('[name="duties"]'), '検索は所管課');
    await desk.tap('meeting.held');
    expect(meeting(desk)).toBe('held');
    expect(desk.session.now().trail.at(-1)?.entry.data).toMatchObject({
      members: ['personnel'],
      others: '係長',
      duties: '検索は所管課',
    });
  });

  test('「全員出席」は一度押すだけ。一人ずつ外せる', async () => {
    const desk = caseDesk(AGREED);
    await desk.show('meeting');
    await desk.user.click(desk.one('[data-tick-all]'));
    expect(ticked(desk)).toEqual([...MEMBERS]);
    await desk.user.click(desk.one('[name="members"][value="digital"]'));
    expect(ticked(desk)).toEqual(MEMBERS.filter((member) => member !== 'digital'));
    // Nothing is recorded by that tap.
    expect(desk.session.now().trail.at(-1)?.entry.type).toBe('meeting.agreed');
  });

  test('その他関係課長は、名を書けば出席になり、紙に名が出る', async () => {
    const desk = caseDesk(AGREED);
    await desk.show('meeting');
    await desk.user.type(desk.one('[name="related"]'), '戸籍課長、国保・年金課長');
    await desk.user.type(desk.one('[name="policy"]'), '公表しない');
    await desk.tap('meeting.held');
    expect(desk.session.now().trail.at(-1)?.entry.data).toMatchObject({
      members: ['related'],
      related: '戸籍課長、国保・年金課長',
    });
    cleanup();
    await desk.show('minutes');
    expect(desk.one('.members').textContent).toBe('その他関係課長（戸籍課長、国保・年金課長）');
  });

  test('開く前の紙に、その他関係課長の名を書く所がある', async () => {
    const desk = caseDesk(AGREED);
    await desk.show('minutes');
    const members = desk.all('.members li').map(({ textContent }) => textContent);
    expect(members).toHaveLength(MEMBERS.length);
    expect(members.at(-1)).toMatch(/^その他関係課長（＿+）$/);
  });

  test('前からの記録は、議題が空でも、開いた会議のまま', () => {
    const desk = caseDesk([
      ...AGREED,
      {
        type: 'meeting.held',
        data: {
          day: '2026-04-01',
          members: ['generalAffairs'],
          others: '',
          sharing: '',
          duties: '',
          policy: '',
        },
      },
    ]);
    expect(meeting(desk)).toBe('held');
  });
});
