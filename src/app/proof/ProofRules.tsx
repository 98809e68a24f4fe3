import type { Proof, Violation } from '../../../flows/encounter/prove';
import { RULE_IDS, type RuleId } from '../../../flows/encounter/prove/rule';
import { useLateWords } from '../../i18n/lateWords';
import { ViolationPath } from './ViolationPath';

type Props = { checked: Proof['checked']; violations: readonly Violation[] };

/** Every rule in words, what it was asked of, and the path that breaks it where there is one. */
export function ProofRules({ checked, violations }: Props) {
  const words = useLateWords('proof');
  const verdictOf = (rule: RuleId) => {
    const broken = violations.find((violation) => violation.rule === rule);
    return { rule, broken, counted: checked[rule] };
  };
  return (
    <ol className="rules">
      {RULE_IDS.map(verdictOf).map(({ rule, broken, counted }) => (
        <li key={rule} data-rule={rule} data-holds={broken === undefined}>
          <p>
            <b>{rule}</b> {words.say(`rules.${rule}`)}
          </p>
          <p>
            <strong>{words.say(broken === undefined ? 'holds' : 'breaks')}</strong>{' '}
            <small>
              {words.say('asked', { states: counted.states, paths: counted.transitions })}
            </small>
          </p>
          {broken !== undefined && <ViolationPath violation={broken} />}
        </li>
      ))}
    </ol>
  );
}
