import { cleanup } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { NewFact } from '../../src/session/flow';
import type { CaseKind } from '../../src/session/onlineAbuseFlow';
import { caseDesk } from './caseDesk';

const post = (id: string, posted: { postedOn?: string; postedAt?: string }): NewFact<CaseKind> => ({
  type: 'evidence.recorded',
  data: {
    id,
    platform: 'x',
    content: '職員の名前',
    address: '',
    ip: '',
    kept: '',
    contact: '',
    untrue: false,
    personal: false,
    ...posted,
  },
});
const noted: NewFact<CaseKind> = {
  type: 'discovery.noted',
  data: { day: '2026-03-30', time: '08:10', source: 'colleague', text: '' },
};

/** What the form offers, and what it says is still empty. */
async function formWith(...facts: readonly NewFact<CaseKind>[]) {
  const desk = caseDesk(facts);
  await desk.show('notice');
  const value = (name: string) => (desk.one(`[name="${name}"]`) as HTMLInputElement).value;
  return {
    occurred: `${value('occurredOn')} ${value('occurredHour')}`.trim(),
    background: value('background'),
    missing: desk.one('[data-missing]').textContent ?? '',
  };
}

describe('様式１の発生日時（SF1）', () => {
  test('投稿された日時が入る。発覚の日時ではない。発覚は経緯に入る', async () => {
    const form = await formWith(noted, post('e1', { postedOn: '2026-03-23', postedAt: '21:15' }));
    expect(form.occurred).toBe('2026-03-23 21');
    expect(form.missing).not.toMatch(/発生した日|何時頃/);
    expect(form.background).toBe('令和8年3月30日 08:10 発覚（職員の知らせ）');
  });

  test('いちばん早い投稿の日時が入る', async () => {
    const form = await formWith(
      post('e1', { postedOn: '2026-03-24', postedAt: '01:00' }),
      post('e2', {}),
      post('e3', { postedOn: '2026-03-23', postedAt: '22:40' }),
      post('e4', { postedOn: '2026-03-23', postedAt: '21:15' }),
    );
    expect(form.occurred).toBe('2026-03-23 21');
  });

  test('その日に時刻の分からない投稿があれば、何時頃かは入れない', async () => {
    const form = await formWith(
      post('e1', { postedOn: '2026-03-23', postedAt: '21:15' }),
      post('e2', { postedOn: '2026-03-23' }),
    );
    expect(form.occurred).toBe('2026-03-23');
    expect(form.missing).toContain('何時頃');
  });

  test('投稿の日が分からなければ空のままで、空の欄として挙がり、紙にも未記入と出る', async () => {
    const form = await formWith(noted, post('e1', {}));
    expect(form.occurred).toBe('');
    expect(form.missing).toMatch(/発生した日、何時頃/);
    cleanup();
    const desk = caseDesk([noted]);
    await desk.show('formOne');
    const [row] = desk.all('.paper tr');
    expect(row?.textContent).toMatch(/１　発生日時.*年.*月.*日.*時頃.*未記入/);
    expect(row?.textContent).not.toContain('30');
  });

  test('つかんだ事実のあとに、発覚が続く', async () => {
    const form = await formWith({
      type: 'facts.established',
      data: { text: '窓口での説明が行き違った。' },
    });
    expect(form.background).toBe('窓口での説明が行き違った。\n令和8年4月1日 発覚');
  });
});
