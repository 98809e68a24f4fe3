import { CLAUSES, type ClauseId } from '../../flows/clauses';
import { OFFICE_IDS } from '../../flows/offices';
import { OWN_SOURCES, type OwnSource } from '../../flows/ownSources';
import { TOPIC_IDS } from '../../flows/topics';
import type { GuideWords } from '../i18n/guide';
import type { Words } from '../i18n/words';
import type { Entry } from './searchIndex';

export const CLAUSE_IDS = Object.keys(CLAUSES) as ClauseId[];
export const OWN_SOURCE_IDS = Object.keys(OWN_SOURCES) as OwnSource[];

/** Everything that can be found, in the order of the documents; then pages, offices, our sources. */
export function entriesOf(guide: GuideWords, words: Words): Entry[] {
  const beside = { place: '' };
  return [
    ...CLAUSE_IDS.map((id) => ({
      kind: 'clause',
      id,
      ...guide.clauses[id],
      place: words.clause(id),
    })),
    ...TOPIC_IDS.map((id) => ({ kind: 'topic', id, ...guide.topics[id], ...beside })),
    ...OFFICE_IDS.map((id) => ({ kind: 'office', id, ...guide.offices[id], ...beside })),
    ...OWN_SOURCE_IDS.map((id) => ({ kind: 'own', id, ...guide.own[id], ...beside })),
  ];
}
