import { expect, test } from 'vitest';
import { encounterInAddress, guideInAddress, pageInAddress } from '../../src/app/route';
import { partAddress, partInAddress } from '../../src/onlineAbuse/address';
import { encounterAddress, guideAddress, placeOf } from '../../src/session/address';

const ID = '0123456789abcdefghijklmnopqrstuv';

test('what is written is what is read', () => {
  const targets = [
    { kind: 'clause', id: '2.3f.5a' },
    { kind: 'encounter', id: 'warning.say' },
    { kind: 'own', id: 'rilg' },
  ];
  for (const encounter of [null, ID]) {
    expect(encounterInAddress(encounterAddress(encounter))).toBe(encounter);
    expect(guideInAddress(encounterAddress(encounter))).toBeNull();
    expect(guideInAddress(guideAddress(encounter, null))).toBe('all');
    expect(partInAddress(guideAddress(encounter, null))).toBeNull();
    for (const target of targets) {
      const address = guideAddress(encounter, target);
      expect(guideInAddress(address)).toEqual(target);
      expect(encounterInAddress(address)).toBe(encounter);
      expect(pageInAddress(address)).toBeNull();
    }
  }
});

test.each([
  '',
  '#/',
  '#/guidex',
  '#/guide/clause',
  '#/guide/clause/../x',
  '#/guide/a/b/c',
  '#/settings',
])('nothing of the guidance: %s', (hash) => expect(guideInAddress(hash)).toBeNull());

test('a part of a record names its record, with or without the guidance in front of it', () => {
  for (const part of ['monitoring', 'formOne']) {
    const address = partAddress(ID, part);
    expect(encounterInAddress(address)).toBe(ID);
    expect(partInAddress(address)).toBe(part);
    expect(guideInAddress(address)).toBeNull();
    const clause = { kind: 'clause', id: 'S3.4b' };
    const behind = guideAddress(placeOf(ID, part), clause);
    expect(encounterInAddress(behind)).toBe(ID);
    expect(partInAddress(behind)).toBe(part);
    expect(guideInAddress(behind)).toEqual(clause);
  }
});

test.each([
  '#/e/short',
  `#/e/${ID}x9x9x9x9x9`,
  `#/e/${ID}/part/other`,
  `#/e/${ID}/2`,
  `#/e/${ID}/`,
  `#/e/${ID.toUpperCase()}`,
])('no encounter: %s', (hash) => expect(encounterInAddress(hash)).toBeNull());
