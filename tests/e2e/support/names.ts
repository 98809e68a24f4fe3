import { WAY_IN_IDS, wayIn } from '../../../flows/encounter/waysIn';
import encounter from '../../../locales/ja/encounter.json' with { type: 'json' };
import panels from '../../../locales/ja/panels.json' with { type: 'json' };
import ui from '../../../locales/ja/ui.json' with { type: 'json' };

/** A sentence of the flow by its path, such as `facts.stop.requested.do`; undefined where there is none. */
export function flowWords(path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (tree, key) => (tree as Record<string, unknown> | undefined)?.[key],
      encounter,
    );
  return typeof found === 'string' ? found : undefined;
}

const SLOT = /\{\{\w+\}\}/;

/** What a sentence reads like with anything in its slots; `more`: what else may follow. */
function reading(sentence: string, more = ''): RegExp {
  const parts = sentence
    .split(SLOT)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'));
  return new RegExp(`^${parts.join('.+')}${more}$`);
}

/** Where the name of a control does not stand under its fact. */
const ELSEWHERE: Record<string, (value: string) => string | undefined> = {
  'encounter.started': (channel) => flowWords(`channels.${channel}`),
  'observation.noted': (act) => flowWords(`acts.${act}.short`),
  'danger.noted': (danger) => flowWords(`dangers.${danger}`),
  'concern.raised': (concern) => flowWords(`concerns.${concern}`),
  'verdict.carried': () => panels.matter.carry,
  'caution.answered': (answer) => flowWords(`cautions.${answer.replace('.', '.answers.')}`),
};

/** On the first screen an act goes by what is seen of it. */
const seenAs = (act: string): string[] =>
  WAY_IN_IDS.filter((id) => wayIn(id).act === act).map(
    (id) => flowWords(`waysIn.${id}.name`) ?? id,
  );

/**
 * The name of the control that reports a fact, as somebody reads it off the screen: its words, and
 * what stands small below them. Throws for a control that has no words.
 */
export function nameOf(event: string, value = ''): RegExp {
  const words =
    ELSEWHERE[event]?.(value) ??
    flowWords(`facts.${event}.values.${value}`) ??
    flowWords(`facts.${event}.do`);
  if (words === undefined) throw new Error(`no words for ${event} ${value}`);
  const also = event === 'observation.noted' ? seenAs(value) : [];
  return new RegExp([words, ...also].map((name) => reading(name, '(?: .+)?').source).join('|'));
}

/** The heading of a step. */
export const titleOf = (state: string): RegExp => reading(flowWords(`${state}.title`) ?? state);

/** Labels of native fields, by name; those that a form words otherwise, by form and name. */
const LABELS: Record<string, string> = {
  'by.name': ui.live.name,
  'by.role': ui.live.role,
  reason: ui.live.reason,
  minutes: ui.live.minutes,
  injured: ui.live.injured,
  'note.written text': ui.live.text,
  'verdict.given reason': ui.live.reasonForVerdict,
  'verdict.given text': ui.live.policy,
  'verdict.given actingReason': ui.live.standIn,
  'eviction.ordered reason': ui.live.standIn,
  'limit.announced reason': ui.live.departure,
  'damage.recorded text': ui.live.damageText,
  'addendum.written text': ui.live.addendum,
};

/** The label of a field in the form of a fact. Throws for a field that has none. */
export function labelOf(event: string, name: string): string {
  const label = LABELS[`${event} ${name}`] ?? LABELS[name];
  if (label === undefined) throw new Error(`no label for ${event} ${name}`);
  return label;
}
