import type { FactType } from './encounter/facts';
import type { CaseFactType } from './onlineAbuse/facts';

/** The fields of a fact's data that hold the names of staff, whatever the record is about. */
const NAMED: Partial<Record<FactType | CaseFactType, readonly string[]>> = {
  'officer.joined': ['name'],
  'officer.swapped': ['from', 'to'],
  'meeting.agreed': ['name'],
  'meeting.declined': ['name'],
  'meeting.held': ['others', 'related'],
  'notice.written': ['staffName', 'contactName'],
};

/** Which fields of the data of a fact of this type are names of staff. */
export const staffNameFields = (type: string): readonly string[] =>
  NAMED[type as keyof typeof NAMED] ?? [];
