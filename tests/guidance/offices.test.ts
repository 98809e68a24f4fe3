import { describe, expect, test } from 'vitest';
import { OFFICE_IDS, OFFICES, type Office } from '../../flows/offices';
import { MEMBERS } from '../../flows/onlineAbuse/sections';
import en from '../../locales/en/guide.json';
import enCase from '../../locales/en/onlineAbuse.json';
import ja from '../../locales/ja/guide.json';
import jaCase from '../../locales/ja/onlineAbuse.json';

/** The sections of a case of posts, and the same in the directory. */
const SAME: Record<(typeof MEMBERS)[number], Office> = {
  generalAffairs: 'generalAffairs',
  publicRelations: 'publicRelations',
  digital: 'digital',
  personnel: 'personnel',
  staffWelfare: 'staffWelfare',
  wardInformation: 'wardInformation',
  secretariat: 'secretariat',
  buildingManagement: 'buildingAdministration',
  communitySafety: 'communitySafety',
  assemblyOffice: 'assembly',
  owning: 'relatedSections',
  related: 'relatedSections',
};

const SECTION = / Section$/;
const named = (office: Office) => en.offices[office].title.replace(SECTION, '');

describe('連絡先', () => {
  test('緊急対策会議の構成員の課は、どれも連絡先にあり、そう書いてある', () => {
    for (const member of MEMBERS) {
      const office = SAME[member];
      expect(OFFICE_IDS, member).toContain(office);
      expect(OFFICES[office], office).toContain('S4c');
      expect(ja.offices[office].text, office).toContain('緊急対策会議');
      expect(en.offices[office].text, office).toContain('emergency meeting');
    }
  });

  test.each([
    ['generalAffairs', ['様式１', '緊急対策会議', '議会への情報提供']],
    ['publicRelations', ['様式１', '想定問答集', '公表']],
    ['relatedSections', ['その他関係課長', '所管課長']],
  ] as const)('%s の用に、手引の挙げるものがそろう', (office, terms) => {
    for (const term of terms) expect(ja.offices[office].text).toContain(term);
  });

  test('構成員に、その他関係課長も挙がる', () => {
    expect(jaCase.members.related).toBe('その他関係課長');
    expect(jaCase.fields.others).toContain('その他関係課長');
  });
});

describe('一つの課に、一つの名', () => {
  test('日本語', () => {
    for (const [section, name] of Object.entries(jaCase.sections))
      expect(ja.offices[SAME[section as keyof typeof SAME]].title).toBe(name);
  });

  test('in English, in the directory and in a case', () => {
    for (const [section, name] of Object.entries(enCase.sections))
      expect(name).toBe(named(SAME[section as keyof typeof SAME]));
    // Heads, and not a section by its name.
    for (const member of MEMBERS)
      if (member !== 'owning' && member !== 'related')
        expect(enCase.members[member]).toContain(named(SAME[member]));
    const legal = enCase.prompts.tellLegal.toLowerCase();
    for (const office of ['legalAffairs', 'litigation'] as const)
      expect(legal).toContain(en.offices[office].title.toLowerCase());
  });
});
