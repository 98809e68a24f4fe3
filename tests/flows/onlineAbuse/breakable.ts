import type { CaseContext } from '../../../flows/onlineAbuse/context';
import { onlineAbuseFlow } from '../../../flows/onlineAbuse/flow';
import type { RuleId } from '../../../flows/onlineAbuse/prove/rule';
import type { Chart } from '../../../flows/onlineAbuse/prove/situation';
import { remember } from '../../../flows/onlineAbuse/remember';
import { caseSetup } from '../../../flows/onlineAbuse/setup';
import { at, breakable, editedConfig, type Tree } from '../breaking';

/** A flow that was broken on purpose, and the rule that must notice. */
export type Mutant = { rule: RuleId; name: string; chart: Chart };

type Guards = NonNullable<Parameters<Chart['provide']>[0]['guards']>;

/** The same flow after one edit of its tracks. */
export const edited = (edit: (tracks: Tree, screens: Tree) => void): Chart =>
  caseSetup.createMachine(
    editedConfig(onlineAbuseFlow.config, (config) =>
      edit(at(config, 'states.handling.states'), at(config, 'states')),
    ),
  ) as unknown as Chart;
export const { guarded, remembering } = breakable<Chart, CaseContext, Guards>(
  onlineAbuseFlow,
  remember,
);
