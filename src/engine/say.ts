/** How rules speak: verdicts as data, the same object for every rule (message keys are checked by the compiler). */
import { absent } from '../ledger/dossier/values';
import type { Messages, Say } from './rule';

export const SAY: Say<Messages> = {
  na: (reason, owner = {}) => ({ outcome: 'na', reason, owner }),
  pass: (owner = {}) => ({ outcome: 'pass', owner }),
  violation: (message, holes, where = {}) => ({ outcome: 'violation', message, holes, where }),
  review: (message, holes, where = {}) => ({ outcome: 'review', message, holes, where }),
  absent: (kind, ...fields) => ({ outcome: 'review', absent: absent(kind, fields), owner: {} }),
  cannotTell: (unknown, where = {}) =>
    unknown.state === 'absent'
      ? { outcome: 'review', absent: unknown, owner: where }
      : { outcome: 'review', unread: unknown, where },
};
