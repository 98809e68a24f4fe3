import type { Basis } from './basis';

/**
 * The sections and offices that the guidance names, and the rules that say what each one is for;
 * in the order in which an encounter comes to need them, the other members of the emergency meeting
 * last. Numbers are the office's own settings.
 */
export const OFFICES = {
  facilityManager: ['2.3f.4a', '3.1.3c'],
  police: ['2.3e.1', '2.3f.5c', 'own.tokyoPolice'],
  communitySafety: ['3.1.3d', 'S4c'],
  generalAffairs: ['2.4.1', '3.1.3', '3.2.0', 'S3.1b', 'S3.3b', 'S4a', 'S4c'],
  buildingAdministration: ['2.3r.2', 'S3.2a', 'S3.2c', 'S4c'],
  publicRelations: ['3.1.3b', 'S3.1b', 'S3.2a', 'S3.2b', 'S3.3a', 'S4c'],
  secretariat: ['S3.1b', 'S4c'],
  legalAffairs: ['3.1.3e'],
  legalUnit: ['3.1.3e'],
  litigation: ['3.1.3e'],
  healthCounselling: ['3.2.2b'],
  staffWelfare: ['S3.5c', 'S4c'],
  assembly: ['S3.3b', 'S4c'],
  wardInformation: ['S4c'],
  digital: ['S4c'],
  personnel: ['S4c'],
  relatedSections: ['3.1.3a', 'S4c'],
} as const satisfies Record<string, Basis>;

export type Office = keyof typeof OFFICES;
export const OFFICE_IDS = Object.keys(OFFICES) as Office[];
