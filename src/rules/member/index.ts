import type { Rule } from '../../engine/rule';
import { memberFloating } from './floating';

export const memberRules: readonly Rule[] = [memberFloating];
