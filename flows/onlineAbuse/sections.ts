/** Sections of the ward by what the manual wants of them; their names are in the locale. */

/** Who gets form 1, all three of them (S3.1b). */
export const NOTICE_SECTIONS = ['generalAffairs', 'secretariat', 'publicRelations'] as const;
export type NoticeSection = (typeof NOTICE_SECTIONS)[number];

/** Who gets the paper of questions and answers: those who hold the switchboard and the call centre (S3.2a). */
export const ANSWERS_SECTIONS = ['buildingManagement', 'publicRelations'] as const;
export type AnswersSection = (typeof ANSWERS_SECTIONS)[number];

/** With whom it is settled how the assembly is told (S3.3b). */
export const ASSEMBLY_SECTIONS = ['generalAffairs', 'assemblyOffice'] as const;
export type AssemblySection = (typeof ASSEMBLY_SECTIONS)[number];

/**
 * The members of the emergency meeting, the chair first (S4c). `owning` is the section concerned,
 * `related` whatever other heads are.
 */
export const MEMBERS = [
  'generalAffairs',
  'publicRelations',
  'digital',
  'personnel',
  'staffWelfare',
  'wardInformation',
  'secretariat',
  'buildingManagement',
  'communitySafety',
  'assemblyOffice',
  'owning',
  'related',
] as const;
export type Member = (typeof MEMBERS)[number];

/** What the meeting does, in this order (S4b). */
export const AGENDA = ['sharing', 'duties', 'policy'] as const;
