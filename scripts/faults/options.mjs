import { parseArgs } from 'node:util';

/** @param {string | undefined} text */
const listIn = (text) => text?.split(',').map((part) => part.trim());

/** @param {string} name @param {string | undefined} text */
function wholeIn(name, text) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`--${name} must be a whole number from 1, not "${text}".`);
  }
  return value;
}

/** Reads the command line. */
export function options() {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string' },
      column: { type: 'string' },
      runs: { type: 'string' },
      seed: { type: 'string' },
      jobs: { type: 'string' },
      minutes: { type: 'string' },
      soak: { type: 'boolean', default: false },
      tests: { type: 'boolean', default: false },
      ledger: { type: 'string' },
      out: { type: 'string' },
      counts: { type: 'string' },
    },
  });
  const kinds = listIn(values.kind);
  const columns = listIn(values.column);
  const runs = wholeIn('runs', values.runs);
  // The tests have three minutes, the building and the last runs among them.
  const minutes = wholeIn('minutes', values.minutes) ?? (values.tests ? 2 : undefined);
  return {
    asked: {
      size: /** @type {"soak" | "tests" | "usual"} */ (
        values.soak ? 'soak' : values.tests ? 'tests' : 'usual'
      ),
      seed: wholeIn('seed', values.seed) ?? 1,
      jobs: wholeIn('jobs', values.jobs) ?? (values.tests ? 2 : 1),
      ...(kinds === undefined ? {} : { kinds }),
      ...(columns === undefined ? {} : { columns }),
      ...(runs === undefined ? {} : { runs }),
      ...(minutes === undefined ? {} : { minutes }),
      ...(values.ledger === undefined ? {} : { ledger: values.ledger }),
    },
    /** Where the page with the table goes. */
    out: values.out,
    /** Where the counts go, for `npm test`. */
    counts: values.counts,
  };
}
