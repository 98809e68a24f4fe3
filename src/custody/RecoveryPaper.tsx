import { useCustodyWords } from '../i18n/custody';
import { Qr } from './Qr';

/** The private half in groups of four, as it is copied by hand. */
const grouped = (identity: string): string => identity.match(/.{1,4}/g)?.join(' ') ?? identity;

/** The sheet that opens everything without a passphrase; it is printed and never saved. */
export function RecoveryPaper({ identity, recipient }: { identity: string; recipient: string }) {
  const words = useCustodyWords();
  return (
    <section className="paper" aria-labelledby="recovery-paper">
      <h2 id="recovery-paper">{words('paper.title')}</h2>
      <p>{words('paper.warning')}</p>
      <Qr text={identity} label={words('paper.code')} />
      <p className="key" data-identity>
        {grouped(identity)}
      </p>
      <dl>
        <dt>{words('paper.public')}</dt>
        <dd className="key">{recipient}</dd>
        <dt>{words('paper.made')}</dt>
        <dd>________________________</dd>
      </dl>
      <p>{words('paper.how')}</p>
    </section>
  );
}
