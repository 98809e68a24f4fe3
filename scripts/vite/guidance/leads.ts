/** Small lines on buttons of a case that say where the tap leads, and advise nothing. */
export const LEADS: readonly string[] = [
  'facts.relation.judged.hints.work',
  'facts.relation.judged.hints.likewise',
  'facts.relation.judged.hints.outside',
  'facts.malice.weighed.hints.plain',
  'facts.malice.weighed.hints.notPlain',
  'facts.police.consulted.hints.possible',
  'facts.police.consulted.hints.notPossible',
  'facts.round.closed.hint',
  'facts.inquiries.surged.hint',
  'facts.calls.harassed.hint',
  'facts.publication.weighed.hints.grave',
  'facts.publication.weighed.hints.notGrave',
];
