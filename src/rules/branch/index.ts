import type { Rule } from '../../engine/rule';
import { approval } from './approval';
import { dissolvedMembers } from './dissolved-members';
import { jointUnits } from './joint-units';
import { maxMembers } from './max-members';
import { minMembers } from './min-members';
import { selfCheck } from './self-check';
import { temporaryApproval } from './temporary-approval';
import { temporaryEnded } from './temporary-ended';
import { unitEntitled } from './unit-entitled';

export const branchRules: readonly Rule[] = [
  minMembers,
  maxMembers,
  jointUnits,
  unitEntitled,
  selfCheck,
  approval,
  dissolvedMembers,
  temporaryApproval,
  temporaryEnded,
];
