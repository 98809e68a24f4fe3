import type { Kind } from './kind';
import { asleep } from './kinds/asleep';
import { clock } from './kinds/clock';
import { deploy } from './kinds/deploy';
import { exports } from './kinds/exports';
import { full } from './kinds/full';
import { imports } from './kinds/imports';
import { kill } from './kinds/kill';
import { memory } from './kinds/memory';
import { power } from './kinds/power';
import { scans } from './kinds/scans';
import { tabs } from './kinds/tabs';
import { torn } from './kinds/torn';

/** Every kind of fault, in the order in which it is run and told. */
export const KINDS: readonly Kind[] = [
  imports,
  exports,
  kill,
  scans,
  torn,
  power,
  full,
  clock,
  asleep,
  tabs,
  deploy,
  memory,
];
