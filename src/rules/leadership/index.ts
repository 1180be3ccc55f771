import type { Rule } from '../../engine/rule';
import { leadershipContact } from './contact';
import { leadershipStudy } from './study';

export const leadershipRules: readonly Rule[] = [leadershipStudy, leadershipContact];
