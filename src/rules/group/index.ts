import type { Rule } from '../../engine/rule';
import { groupLeader } from './leader';
import { groupNeeded } from './needed';

export const groupRules: readonly Rule[] = [groupNeeded, groupLeader];
