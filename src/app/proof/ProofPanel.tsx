import './proof.css';
import { FIGURE_LIMITS, type Figures } from '../../../flows/encounter/figures';
import { RULE_IDS } from '../../../flows/encounter/prove/rule';
import { useLateWords } from '../../i18n/lateWords';
import { ProofRules } from './ProofRules';
import { sameFigures } from './proofRecord';
import type { Proving } from './useProof';

type Props = {
  proving: Proving;
  inForce: Figures;
  onCheck: (figures: Figures) => void;
  onCancel: () => void;
};

const NAMES = Object.keys(FIGURE_LIMITS) as (keyof Figures)[];

function Changes({ from, to }: { from: Figures; to: Figures }) {
  const texts = useLateWords('settings');
  const late = useLateWords('proof');
  return (
    <ul>
      {NAMES.filter((name) => from[name] !== to[name]).map((name) => (
        <li key={name}>
          {late.say('change', {
            name: texts.say(`figure.${name}`),
            from: from[name],
            to: to[name],
          })}
        </li>
      ))}
    </ul>
  );
}

function Walking({
  progress,
  onCancel,
}: Extract<Proving, { at: 'walking' }> & Pick<Props, 'onCancel'>) {
  const late = useLateWords('proof');
  const counted =
    progress === null
      ? late.say('starting')
      : late.say('counted', { states: progress.states, paths: progress.transitions });
  return (
    <>
      <p role="status">{late.say('walking')}</p>
      <div className="row">
        <progress
          aria-label={late.say('progress')}
          value={progress?.done ?? 0}
          max={progress?.of ?? 1}
        />
        <span>{counted}</span>
      </div>
      <div className="row">
        <button type="button" className="choice" onClick={onCancel}>
          {late.say('cancel')}
        </button>
      </div>
    </>
  );
}

function Outcome({ proving }: { proving: Proving }) {
  const late = useLateWords('proof');
  if (proving.at === 'cancelled') return <p role="status">{late.say('cancelled')}</p>;
  if (proving.at === 'failed') return <p role="alert">{late.say('failed')}</p>;
  if (!('proof' in proving)) return null;
  const { at, proof, from, to } = proving;
  const same = at !== 'unstored' && sameFigures(from, to);
  const said = late.say(same ? `${at}Same` : at, { rules: RULE_IDS.length });
  return (
    <>
      <p role={at === 'held' ? 'status' : 'alert'}>{said}</p>
      <p data-counted>
        {late.say('counted', { states: proof.states, paths: proof.transitions })}
        <br />
        <small>{late.say('pathsMean')}</small>
      </p>
      <details open={at === 'broken'}>
        <summary>{late.say('rulesTitle')}</summary>
        <ProofRules checked={proof.checked} violations={proof.violations} />
      </details>
    </>
  );
}

/** The proof that stands between changed figures and their use: how far it is, then what it showed. */
export function ProofPanel({ proving, inForce, onCheck, onCancel }: Props) {
  const late = useLateWords('proof');
  const { at } = proving;
  // What still waits may be tried again; else what is in force can be looked at.
  const waiting = at === 'failed' || at === 'unstored' ? proving.to : null;
  return (
    <section className="settings proof" data-proof={at}>
      <h2>{late.say('title')}</h2>
      <p>{late.say('why')}</p>
      {'from' in proving && <Changes {...proving} />}
      {at === 'walking' && <Walking {...proving} onCancel={onCancel} />}
      <Outcome proving={proving} />
      {at !== 'walking' && (
        <div className="row">
          <button
            type="button"
            className="choice"
            data-check-figures
            onClick={() => onCheck(waiting ?? inForce)}
          >
            {late.say(waiting === null ? 'check' : 'again')}
          </button>
          {waiting !== null && (
            <button type="button" className="plain" onClick={onCancel}>
              {late.say('cancel')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
