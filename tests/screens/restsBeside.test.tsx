import { cleanup } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CLAUSES, type ClauseId } from '../../flows/clauses';
import { TOPIC_IDS } from '../../flows/topics';
import guide from '../../locales/ja/guide.json';
import SettingsPage from '../../src/app/settings/SettingsPage';
import { WaysIn } from '../../src/app/WaysIn';
import Contacts from '../../src/reference/Contacts';
import Guide from '../../src/reference/Guide';
import { PLACES, type PlaceKind, placesOf } from '../../src/reference/places';
import { placeAddress } from '../../src/reference/placeWords';
import { AppendError } from '../../src/session/log';
import { UNSET_SECTION } from '../../src/session/section';
import { memoryStorage } from '../../src/storage/memoryStorage';
import { draw, restsOf } from './onScreen';

const of = (kind: PlaceKind) => PLACES.filter((place) => place.kind === kind);
const sources = (kind: PlaceKind) => of(kind).flatMap(({ basis }) => [...basis]);
const nothing = async () => undefined;

const drawGuide = (kind: string, id: string, awaited: string) =>
  draw(
    <Guide encounterId={null} step={null} section={UNSET_SECTION} target={{ kind, id }} />,
    awaited,
  );

const drawSettings = () =>
  draw(
    <SettingsPage
      drafts={memoryStorage(AppendError).drafts}
      clock={{ after: () => () => undefined }}
      section={UNSET_SECTION}
      onSave={nothing}
      theme="system"
      onTheme={() => undefined}
      settings={memoryStorage(AppendError).settings}
    />,
    '[name="number.police"]',
  );

describe('手引は、応対の外の画面でも会う', () => {
  test('はじめの画面の入口', async () => {
    const screen = await draw(<WaysIn onWay={() => undefined} />, '.ways');
    expect(restsOf(screen, '.ways')).toEqual(['own.kizen']);
    expect(screen.querySelectorAll('.ways button')).toHaveLength(of('wayIn').length);
  });

  test('設定と目安の数字', async () => {
    const screen = await drawSettings();
    const shown = new Set(restsOf(screen, '.guidance'));
    const expected = [...sources('setting'), ...sources('figure')];
    expect(expected.filter((source) => !shown.has(source))).toEqual([]);
    // Opening and closing hours share a line; all other settings and figures have their own.
    const lines = [...screen.querySelectorAll<HTMLElement>('.guidance:not([data-phrase])')];
    expect(lines).toHaveLength(of('setting').length - 1 + of('figure').length);
    // From each of them the way back to every rule it rests on.
    for (const line of lines)
      expect(line.querySelectorAll('a[href^="#/guide/"]'), line.id).toHaveLength(
        line.dataset.rests?.split(' ').length ?? 0,
      );
    expect(screen.textContent).toContain('30分程度');
    expect(screen.textContent).toContain('3回を目安');
  });

  test('設定の言葉には、ひとつずつ、伝える中身とその根拠', async () => {
    const screen = await drawSettings();
    const phrases = of('phrase');
    const shown = [...screen.querySelectorAll<HTMLElement>('[data-phrase]')];
    const fields = [...screen.querySelectorAll<HTMLElement>('[name^="phrase:"]')];
    expect(shown.length).toBe(fields.length);
    expect(shown.length).toBeGreaterThan(80);
    for (const { id, basis } of phrases) {
      const lines = shown.filter(({ dataset }) => dataset.phrase === id);
      expect(lines.length, id).toBeGreaterThanOrEqual(2);
      for (const line of lines) {
        expect(line.dataset.rests, id).toBe(basis.join(' '));
        const [first = ''] = basis;
        expect(line.querySelector('a')?.getAttribute('href'), id).toBe(
          first.startsWith('own.')
            ? `#/guide/own/${first.slice('own.'.length)}`
            : `#/guide/clause/${first}`,
        );
      }
    }
    const warning = shown.find(({ dataset }) => dataset.phrase === 'warning.general');
    expect(warning?.textContent).toContain(guide.clauses['2.3f.2'].text);
  });

  test('条文から、それが決める設定の欄へ。開いて、そこに入力できる', async () => {
    const asked = [...of('setting'), ...of('figure')].map((place) =>
      placeAddress(place, () => 'nowhere'),
    );
    expect(asked).toHaveLength(of('setting').length + of('figure').length);
    const reached = new Set<string>();
    Element.prototype.scrollIntoView = function seen(this: Element) {
      reached.add(this.getAttribute('name') ?? this.tagName);
    };
    for (const address of asked) {
      window.location.hash = address ?? '';
      const screen = await drawSettings();
      expect(document.activeElement, address ?? '').not.toBe(document.body);
      expect(screen.contains(document.activeElement), address ?? '').toBe(true);
      if (address === '#/settings/figure.orders')
        expect(document.activeElement?.getAttribute('name')).toBe('figure.orders');
      cleanup();
    }
    // Each has a field of its own.
    expect(reached.size).toBe(asked.length);
    for (const unknown of ['#/settings/nothing', '#/settings/%22%5D', '#/settings']) {
      window.location.hash = unknown;
      await drawSettings();
      expect(document.activeElement, unknown).toBe(document.body);
      cleanup();
    }
    window.location.hash = '';
  });

  test('連絡先', async () => {
    const screen = await draw(
      <Contacts section={UNSET_SECTION} onSave={nothing} onFile={async () => true} />,
      '[data-office]',
    );
    expect(restsOf(screen, '[data-office]')).toEqual(sources('office'));
    expect(screen.querySelectorAll('[data-office] [data-unset]')).toHaveLength(of('office').length);
  });

  test('まとめのページ', async () => {
    for (const id of TOPIC_IDS) {
      const page = await drawGuide('topic', id, `[data-topic="${id}"]`);
      const basis = of('topic').find((topic) => topic.id === id)?.basis ?? [];
      expect(restsOf(page, '[data-topic]'), id).toEqual([...basis]);
      expect(restsOf(page, '.card'), id).toEqual([...basis]);
      cleanup();
    }
  });

  test('どの条文のページからも、使うところへ行ける', async () => {
    let links = 0;
    for (const id of Object.keys(CLAUSES) as ClauseId[]) {
      const page = await drawGuide('clause', id, '.card');
      expect(page.querySelector('.card')?.textContent?.length ?? 0, id).toBeGreaterThan(10);
      const kinds = placesOf(id).map(({ kind }) => kind);
      const used = [...page.querySelectorAll('.used li')];
      const shown = used.map((line) => line.getAttribute('data-place'));
      // Words to say read alike while their gap is empty; they are shown once.
      const single = (kind: string | null): boolean => kind !== 'phrase';
      expect(shown.filter(single), id).toEqual(kinds.filter(single));
      expect(new Set(shown), id).toEqual(new Set(kinds));
      expect(new Set(used.map(({ innerHTML }) => innerHTML)).size, id).toBe(used.length);
      for (const line of used)
        if (['setting', 'figure'].includes(line.getAttribute('data-place') ?? ''))
          expect(line.querySelector('a')?.getAttribute('href'), id).toMatch(/^#\/settings\/\w/);
      links += page.querySelectorAll('.used a').length;
      cleanup();
    }
    expect(links).toBeGreaterThan(200);
    console.info(`${links} ways from a rule to where it is used`);
  });
});
