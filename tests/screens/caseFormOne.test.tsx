import { cleanup } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { NewFact } from '../../src/session/flow';
import type { CaseKind } from '../../src/session/onlineAbuseFlow';
import { FORM } from '../flows/onlineAbuse/tell';
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

describe('様式１を書き直す（SF1）', () => {
  const blank = { ...FORM, background: ' ', situation: '', response: '', contact: '' };
  const written = (change: Partial<typeof FORM> = {}): NewFact<CaseKind> => ({
    type: 'notice.written',
    data: { ...blank, ...change },
  });
  const found = post('e1', { postedOn: '2026-03-23', postedAt: '21:15' });
  const known: NewFact<CaseKind> = { type: 'facts.established', data: { text: '行き違い。' } };

  async function rewriting(...facts: readonly NewFact<CaseKind>[]) {
    const desk = caseDesk(facts);
    await desk.show('notice');
    await desk.user.click(desk.one('details.more summary'));
    const value = (name: string) => (desk.one(`[name="${name}"]`) as HTMLInputElement).value;
    return { desk, value };
  }

  test('空けて送った欄に、そのあと残した証拠と事実が入る', async () => {
    const { desk, value } = await rewriting(written(), found, known);
    expect(value('occurredOn')).toBe('2026-03-23');
    expect(value('occurredHour')).toBe('21');
    expect(value('background')).toBe('行き違い。\n令和8年4月1日 発覚');
    expect(value('situation')).toBe('X 職員の名前');
    expect(value('response')).toMatch(/証拠を残した/);
    await desk.tap('notice.written');
    expect(desk.session.now().trail.at(-1)?.entry.data).toMatchObject({
      occurredOn: '2026-03-23',
      occurredHour: 21,
      situation: 'X 職員の名前',
      staffName: FORM.staffName,
    });
  });

  test('書いた欄は、書いたまま', async () => {
    const own = { occurredOn: '2026-03-20', occurredHour: 9, situation: 'うわさ', contact: '2345' };
    const { value } = await rewriting(written(own), found, known);
    expect(value('occurredOn')).toBe('2026-03-20');
    expect(value('occurredHour')).toBe('9');
    expect(value('situation')).toBe('うわさ');
    expect(value('contact')).toBe('2345');
    expect(value('background')).toMatch(/行き違い/);
  });

  test('書いた日と違う日の投稿の時刻は、入れない', async () => {
    const { value } = await rewriting(written({ occurredOn: '2026-03-20' }), found);
    expect(value('occurredOn')).toBe('2026-03-20');
    expect(value('occurredHour')).toBe('');
    cleanup();
    const same = await rewriting(written({ occurredOn: '2026-03-23' }), found);
    expect(same.value('occurredHour')).toBe('21');
  });

  test('紙と空の欄は、書き直すまで、送ったときのまま', async () => {
    const { desk } = await rewriting(written(), found, known);
    expect(desk.one('[data-missing]').textContent).toContain('炎上等の状況');
  });
});
