import type { Rule } from '../../engine/rule';
import { talkAnnual } from './annual';

export const talkRules: readonly Rule[] = [talkAnnual];
