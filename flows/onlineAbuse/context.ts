import type { Day } from '../days';
import type { AnswersSection, AssemblySection, NoticeSection } from './sections';

/** What goes on side by side once the case is taken up; each has a region of its own. */
export const TRACKS = [
  'findings',
  'notice',
  'evidence',
  'malice',
  'monitoring',
  'inquiries',
  'press',
  'calls',
  'publication',
  'assembly',
  'care',
  'meeting',
  'judgement',
] as const;
export type Track = (typeof TRACKS)[number];

/** Rooms and screens; counselling; the section for staff welfare (S3.5a–c). */
export const CARE_MEASURES = ['workplace', 'counselling', 'staffWelfare'] as const;
export type CareMeasure = (typeof CARE_MEASURES)[number];

/** Whether it comes from the officer's work, or is dealt with likewise, or not at all (S1, S2). */
export const RELATIONS = ['work', 'likewise', 'outside'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Only what a guard reads: no text, no name; bounded but for the ids of records that want something. */
export type CaseContext = {
  discovered: Day | null;
  relation: Relation | null;
  /** The facts behind the post were found out (S3.1a). */
  established: boolean;
  /** The head weighed it as grave, so that the ward has to speak (S3.3a). */
  grave: boolean;
  /** Who got form 1 as it was last written. */
  noticeSent: Record<NoticeSection, boolean>;
  /** Who got the questions and answers as they were last written. */
  answersShared: Record<AnswersSection, boolean>;
  assemblyCoordinated: Record<AssemblySection, boolean>;
  recordingAnnounced: boolean;
  /** Some record of evidence is kept. */
  kept: boolean;
  /** Records of evidence without their copy or the site's contact; nobody has said why. */
  lacking: readonly string[];
  /** Those of them that are of something false or private (S3.4c). */
  wanting: readonly string[];
  care: Record<CareMeasure, 'open' | 'needed' | 'notNeeded' | 'given'>;
  /** In the judgement at hand: a serious nuisance was confirmed, harm was seen. */
  nuisance: boolean;
  harmed: boolean | null;
  /** Tracks on which something is still to be done; closing asks for none. */
  owed: Record<Track, boolean>;
};

const none = <T extends string>(names: readonly T[]): Record<T, boolean> =>
  Object.fromEntries(names.map((name) => [name, false])) as Record<T, boolean>;

/** Before `case.opened` nothing is known and nothing is owed. */
export const BEFORE_OPENED: CaseContext = {
  discovered: null,
  relation: null,
  established: false,
  grave: false,
  noticeSent: { generalAffairs: false, secretariat: false, publicRelations: false },
  answersShared: { buildingManagement: false, publicRelations: false },
  assemblyCoordinated: { generalAffairs: false, assemblyOffice: false },
  recordingAnnounced: false,
  kept: false,
  lacking: [],
  wanting: [],
  care: { workplace: 'open', counselling: 'open', staffWelfare: 'open' },
  nuisance: false,
  harmed: null,
  owed: none(TRACKS),
};

/** The tracks on which something is still to be done, in the order they are shown. */
export const owedTracks = ({ owed }: Pick<CaseContext, 'owed'>): Track[] =>
  TRACKS.filter((track) => owed[track]);
