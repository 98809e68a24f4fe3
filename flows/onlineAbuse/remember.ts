import { BEFORE_OPENED, type CaseContext } from './context';
import { isWanting } from './evidence';
import type { CaseFact } from './facts';

/**
 * What the chart keeps of a fact, once it was accepted.
 * In: the context before, the fact. Out: the members that change. Pure; never throws on a fact of
 * the right shape. What was written anew has not gone out yet, whoever had the old one.
 */
export function remember(context: CaseContext, fact: CaseFact): Partial<CaseContext> {
  switch (fact.type) {
    case 'case.opened':
      return { discovered: fact.data.discovered };
    case 'discovery.noted':
      return { discovered: fact.data.day };
    case 'relation.judged':
      return { relation: fact.data.relation };
    case 'facts.established':
      return { established: true };
    case 'notice.written':
      return { noticeSent: BEFORE_OPENED.noticeSent };
    case 'notice.sent':
      return { noticeSent: { ...context.noticeSent, [fact.data.section]: true } };
    case 'answers.written':
      return { answersShared: BEFORE_OPENED.answersShared };
    case 'answers.shared':
      return { answersShared: { ...context.answersShared, [fact.data.section]: true } };
    case 'publication.weighed':
      return fact.data.gravity === 'grave'
        ? { grave: true }
        : { grave: false, assemblyCoordinated: BEFORE_OPENED.assemblyCoordinated };
    case 'assembly.coordinated':
      return { assemblyCoordinated: { ...context.assemblyCoordinated, [fact.data.section]: true } };
    case 'recording.announced':
      return { recordingAnnounced: true };
    case 'recording.stored':
      // The next one who calls has been told nothing.
      return { recordingAnnounced: false };
    case 'evidence.recorded':
      return isWanting(fact.data)
        ? { kept: true, wanting: [...new Set([...context.wanting, fact.data.id])] }
        : { kept: true };
    case 'evidence.completed':
    case 'evidence.unobtainable':
      return { wanting: context.wanting.filter((id) => id !== fact.data.id) };
    case 'care.decided':
      return { care: { ...context.care, [fact.data.measure]: fact.data.decision } };
    case 'care.given':
      return { care: { ...context.care, [fact.data.measure]: 'given' } };
    case 'post.reviewed':
      return { nuisance: fact.data.acts.length > 0 };
    case 'harm.assessed':
      return { harmed: fact.data.harm === 'harmed' };
    default:
      return {};
  }
}
