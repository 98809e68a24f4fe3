/** Words of a namespace, or null when there are none. */
export type Lookup = (namespace: string, key: string) => string | null;

/** Words for what a chart holds; null where there are none. */
export type Names = {
  state(id: string): string | null;
  fact(type: string): string | null;
  guard(name: string): string | null;
  /** Who acts. */
  role(id: string): string | null;
  /** What happens, with the condition in brackets. */
  arrow(arrow: { fact: string; guard: string | null }): string | null;
};

/** What flows have in common is named once. */
const SHARED = 'encounter';

/**
 * Names everything of one statechart as its own screens do. What has no screen (groups, clocks), or
 * words with gaps that only a record fills, has words for the chart itself, which come first.
 */
export function namesIn(chart: string, words: Lookup): Names {
  const state: Names['state'] = (id) =>
    words('chart', `states.${chart}.${id}.name`) ??
    words(chart, `${id}.title`) ??
    words(chart, `stages.${id}`) ??
    words(chart, `tracks.${id}`);
  const fact: Names['fact'] = (type) =>
    type === ''
      ? words('chart', 'always')
      : (words('chart', `facts.${chart}.${type}`) ??
        words(chart, `facts.${type}.done`) ??
        words(SHARED, `facts.${type}.done`));
  const guard: Names['guard'] = (name) =>
    words('chart', `guards.${chart}.${name}`) ?? words('chart', `guards.${SHARED}.${name}`);
  const role: Names['role'] = (id) =>
    words('chart', `roles.${chart}.${id}`) ?? words(SHARED, `roles.${id}`);
  const arrow: Names['arrow'] = (one) => {
    const told = fact(one.fact);
    if (one.guard === null) return told;
    const only = guard(one.guard);
    if (told === null || only === null) return null;
    return `${told}${words('chart', 'condition.open')}${only}${words('chart', 'condition.close')}`;
  };
  return { state, fact, guard, role, arrow };
}
