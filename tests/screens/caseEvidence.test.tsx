import { act, cleanup } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { NewFact } from '../../src/session/flow';
import type { CaseKind } from '../../src/session/onlineAbuseFlow';
import { POST } from '../flows/onlineAbuse/tell';
import { caseDesk } from './caseDesk';

const kept = (change: Partial<typeof POST> = {}): NewFact<CaseKind> => ({
  type: 'evidence.recorded',
  data: { ...POST, ...change },
});

const standing = (desk: ReturnType<typeof caseDesk>) =>
  (desk.track() as { handling: { evidence: string } }).handling.evidence;
const flags = (desk: ReturnType<typeof caseDesk>, index = 1) =>
  [...desk.one(`[data-evidence="${index}"]`).querySelectorAll('h3 em')].map(({ textContent }) =>
    textContent?.trim(),
  );

describe('残した証拠が、あとで事実無根・個人情報と分かる（S3.4c）', () => {
  test('一つ押せば印が付き、写しと連絡先を求める。取り消せば、求めない', async () => {
    const desk = caseDesk([kept()]);
    await desk.show('evidence');
    expect(flags(desk)).toEqual([]);
    expect(desk.all('[data-event="evidence.completed"]')).toHaveLength(0);
    await desk.tap('evidence.assessed', 'e1 untrue');
    expect(desk.session.now().trail.at(-1)?.entry).toMatchObject({
      type: 'evidence.assessed',
      data: { id: 'e1', result: 'untrue' },
    });
    expect(standing(desk)).toBe('wanting');
    expect(flags(desk)).toEqual(['事実無根']);
    expect(desk.one('[data-evidence="1"]').textContent).toContain('まだそろっていません');
    expect(desk.all('[data-value="e1 untrue"]')).toHaveLength(0);
    expect(desk.one('.timeline').textContent).toContain('残した投稿 – 事実無根と分かった');

    act(() => desk.report({ type: 'entry.withdrawn', data: { seq: 3, reason: '押し間違い' } }));
    expect(standing(desk)).toBe('kept');
    expect(flags(desk)).toEqual([]);
    expect(desk.all('[data-event="evidence.completed"]')).toHaveLength(0);
    expect(desk.all('[data-value="e1 untrue"]')).toHaveLength(1);
  });

  test('そろえれば済む。もう一つの印は、また求めない', async () => {
    const desk = caseDesk([kept()]);
    await desk.show('evidence');
    await desk.tap('evidence.assessed', 'e1 personal');
    const form = 'form:has([data-event="evidence.completed"])';
    await desk.user.type(desk.one(`${form} [name="kept"]`), '課の金庫');
    await desk.user.type(desk.one(`${form} [name="contact"]`), '窓口');
    await desk.tap('evidence.completed');
    expect(standing(desk)).toBe('kept');
    await desk.tap('evidence.assessed', 'e1 untrue');
    expect(standing(desk)).toBe('kept');
    expect(flags(desk)).toEqual(['事実無根', '個人情報が晒されている']);
    expect(desk.all('[data-event="evidence.assessed"]')).toHaveLength(0);
  });

  test('印は、押した証拠にだけ付く。残すときに付けた印は、また聞かない', async () => {
    const desk = caseDesk([kept(), kept({ id: 'e2', untrue: true, kept: '棚', contact: '窓口' })]);
    await desk.show('evidence');
    expect(
      desk.all('[data-event="evidence.assessed"]').map(({ dataset }) => dataset.value),
    ).toEqual(['e1 untrue', 'e1 personal', 'e2 personal']);
    await desk.tap('evidence.assessed', 'e2 personal');
    expect(flags(desk, 1)).toEqual([]);
    expect(flags(desk, 2)).toEqual(['事実無根', '個人情報が晒されている']);
    expect(standing(desk)).toBe('kept');
  });

  test('様式１の初期対応にも入る', async () => {
    const desk = caseDesk([
      kept(),
      { type: 'evidence.assessed', data: { id: 'e1', result: 'untrue' } },
    ]);
    await desk.show('notice');
    expect(desk.one('[name="response"]')).toHaveValue(
      '09:00 証拠を残した – X\n09:00 残した投稿 – 事実無根と分かった',
    );
    cleanup();
    await desk.show('formOne');
    expect(desk.one('.paper table').textContent).toContain('事実無根と分かった');
  });
});
