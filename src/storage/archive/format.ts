import * as z from 'zod/mini';
import { HIGHEST_READ } from '../caseNumbers';
import type { StoredRow } from '../journal';
import { FORMAT, VERSION } from './kinds';
import { LIMITS } from './limits';

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const word = z.string().check(z.maxLength(64));
const base64 = z.string().check(z.maxLength(4_096), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const instant = z.number().check(z.gte(0), z.lte(8_640_000_000_000_000));
const count = z.int().check(z.gte(0), z.lte(LIMITS.entries));

/** Allow-listed: what is not named here is not taken over, and nothing is merged into what is there. */
const row = z.object({
  encounterId: id,
  caseNumber: z.int().check(z.gte(1), z.lte(HIGHEST_READ)),
  mode: z.enum(['live', 'rehearsal']),
  channel: word,
  visit: word,
  stage: word,
  open: z.union([z.literal(0), z.literal(1)]),
  startedAt: instant,
  updatedAt: instant,
  endedAt: z.nullable(instant),
  dueAt: z.nullable(instant),
  matter: z.nullable(id),
  openTasks: z.int().check(z.gte(0), z.lte(100)),
  count,
  head: hash,
  box: z.optional(base64),
  key: z.optional(base64),
});

/** What is in the box of a row. */
export const HIDDEN = z.pick(row, {
  mode: true,
  visit: true,
  endedAt: true,
  dueAt: true,
  matter: true,
  openTasks: true,
  startedAt: true,
  updatedAt: true,
});

const record = z.object({
  row,
  lines: z
    .array(z.string().check(z.maxLength(LIMITS.line)))
    .check(z.minLength(1), z.maxLength(LIMITS.entries)),
  openKey: z.optional(base64),
});

/** A backup as it is taken in. `entries` and labels for people are not read back from it. */
export const BACKUP = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  madeAt: instant,
  office: z.nullable(z.string().check(z.regex(/^age1[0-9a-z]{58}$/))),
  records: z.array(record).check(z.maxLength(LIMITS.entries)),
  matters: z
    .array(z.object({ id, label: z.string().check(z.maxLength(LIMITS.text)) }))
    .check(z.maxLength(LIMITS.entries)),
  digest: hash,
});

/** A record of a file. Its row is written without what an optional member would hold. */
export type BackupRecord = { row: StoredRow; lines: string[]; openKey?: string };
export type BackupFile = Omit<z.infer<typeof BACKUP>, 'records'> & { records: BackupRecord[] };
