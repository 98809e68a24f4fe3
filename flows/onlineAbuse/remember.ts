import { BEFORE_OPENED, type CaseContext } from './context';
import { isLacking, isWanting } from './evidence';
import type { CaseFact } from './facts';

const including = (ids: readonly string[], id: string): string[] => [...new Set([...ids, id])];
const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

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
      return {
        kept: true,
        ...(isLacking(fact.data) ? { lacking: including(context.lacking, fact.data.id) } : {}),
        ...(isWanting(fact.data) ? { wanting: including(context.wanting, fact.data.id) } : {}),
      };
    case 'evidence.assessed':
      return context.lacking.includes(fact.data.id)
        ? { wanting: including(context.wanting, fact.data.id) }
        : {};
    case 'evidence.completed':
    case 'evidence.unobtainable':
      return {
        lacking: without(context.lacking, fact.data.id),
        wanting: without(context.wanting, fact.data.id),
      };
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
