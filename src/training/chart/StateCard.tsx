import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import { guideAddress } from '../../session/address';
import { chartAddress } from './address';
import type { ChartArrow } from './graph';
import { type ChartOnPage, rulesOf } from './useChart';

type Props = { on: ChartOnPage; id: string };

export function StateLink({ on, id }: Props) {
  return <a href={chartAddress(on.chart, id)}>{on.names.state(id) ?? id}</a>;
}

/** A rule of the guidance, read where it stands. */
export function ClauseLink({ id, children = id }: { id: string; children?: string }) {
  return <a href={guideAddress(null, { kind: 'clause', id })}>{children}</a>;
}

/** One transition in words: what happens, only if, and what comes of it. */
function Told({ on, arrow }: { on: ChartOnPage; arrow: ChartArrow }) {
  const words = useLateWords('chart');
  const { to, from } = arrow;
  return (
    <li data-told={arrow.id}>
      {on.names.arrow(arrow)}{' '}
      {to === null || to === from ? (
        <small>{words.say('stays')}</small>
      ) : (
        <>
          → <StateLink on={on} id={to} />
        </>
      )}
    </li>
  );
}

/**
 * A state in words: who acts, what it rests on, what may happen, how one gets here, and its rules, by
 * number alone where it is `brief`.
 */
export function StateCard({ on, id, brief = false }: Props & { brief?: boolean }) {
  const words = useWords();
  const late = useLateWords('chart');
  const proof = useLateWords('proof');
  const state = on.states.get(id);
  if (state === undefined) return null;
  const groups = on.withGroups(id).slice(0, -1);
  const inside = [...on.states.values()].filter(({ parent }) => parent === id);
  const out = [...on.arrows.values()].filter(({ from }) => from === id);
  const into = [...on.arrows.values()].filter(({ to, from }) => to === id && from !== id);
  const rules = rulesOf(on, id);
  const { who, clauses = [] } = state.meta ?? {};
  return (
    <article className="chart-card" data-card={id}>
      <h3>{on.names.state(id) ?? id}</h3>
      {groups.length > 0 && (
        <p className="chart-groups">
          {groups.map((group) => (
            <span key={group}>
              <StateLink on={on} id={group} /> ›{' '}
            </span>
          ))}
        </p>
      )}
      <dl>
        {who !== undefined && (
          <>
            <dt>{late.say('who')}</dt>
            <dd>{on.names.role(who)}</dd>
          </>
        )}
        {clauses.length > 0 && (
          <>
            <dt>{late.say('clauses')}</dt>
            {clauses.map((clause) => (
              <dd key={clause} data-clause={clause}>
                <ClauseLink id={clause}>{`${clause} ${words.clause(clause)}`}</ClauseLink>
              </dd>
            ))}
          </>
        )}
      </dl>
      {inside.length > 0 && (
        <>
          <h4>{late.say('inside')}</h4>
          <ul>
            {inside.map(({ id: child, first }) => (
              <li key={child}>
                <StateLink on={on} id={child} />
                {first && ` (${late.say('start')})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {out.length > 0 && (
        <>
          <h4>{late.say('arrows')}</h4>
          <ul>
            {out.map((arrow) => (
              <Told key={arrow.id} on={on} arrow={arrow} />
            ))}
          </ul>
        </>
      )}
      {into.length > 0 && (
        <>
          <h4>{late.say('into')}</h4>
          <ul>
            {into.map((arrow) => (
              <li key={arrow.id}>
                <StateLink on={on} id={arrow.from} />: {on.names.arrow(arrow)}
              </li>
            ))}
          </ul>
        </>
      )}
      {rules.length > 0 && (
        <>
          <h4>{late.say('rules')}</h4>
          <ul className={brief ? 'chart-ids' : undefined}>
            {rules.map((rule) => (
              <li key={rule} data-speaks={rule}>
                {rule} {!brief && <small>{proof.maybe(`rules.${rule}`)}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
