import type { Rule } from '../../engine/rule';
import { dualLifeLeader } from './leader';

export const dualLifeRules: readonly Rule[] = [dualLifeLeader];
