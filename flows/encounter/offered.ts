import { leavingContact } from './anytime';
import type { Rule } from './rules';

/**
 * Who has gone cannot go once more: in a late judgement no way out is offered. It is still taken, since
 * older records hold one.
 */
export const isWorthOffering: Rule = ({ late }, { type }) => !(late && type in leavingContact);
