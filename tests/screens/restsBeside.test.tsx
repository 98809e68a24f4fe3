import { cleanup } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CLAUSES, type ClauseId } from '../../flows/clauses';
import { TOPIC_IDS } from '../../flows/topics';
import SettingsPage from '../../src/app/settings/SettingsPage';
import { WaysIn } from '../../src/app/WaysIn';
import Contacts from '../../src/reference/Contacts';
import Guide from '../../src/reference/Guide';
import { PLACES, type PlaceKind, placesOf } from '../../src/reference/places';
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

describe('手引は、応対の外の画面でも会う', () => {
  test('はじめの画面の入口', async () => {
    const screen = await draw(<WaysIn onWay={() => undefined} />, '.ways');
    expect(restsOf(screen, '.ways')).toEqual(['own.kizen']);
    expect(screen.querySelectorAll('.ways button')).toHaveLength(of('wayIn').length);
  });

  test('設定と目安の数字', async () => {
    const screen = await draw(
      <SettingsPage
        section={UNSET_SECTION}
        onSave={nothing}
        theme="system"
        onTheme={() => undefined}
        settings={memoryStorage(AppendError).settings}
      />,
      '[name="number.police"]',
    );
    const shown = new Set(restsOf(screen, '.guidance'));
    const expected = [...sources('setting'), ...sources('figure')];
    expect(expected.filter((source) => !shown.has(source))).toEqual([]);
    // Opening and closing hours share a line; all other settings and figures have their own.
    expect(screen.querySelectorAll('.guidance')).toHaveLength(
      of('setting').length - 1 + of('figure').length,
    );
    expect(screen.textContent).toContain('30分程度');
    expect(screen.textContent).toContain('3回を目安');
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
      links += page.querySelectorAll('.used a').length;
      cleanup();
    }
    expect(links).toBeGreaterThan(200);
    console.info(`${links} ways from a rule to where it is used`);
  }, 60_000);
});
