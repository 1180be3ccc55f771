import type { Rule } from '../../engine/rule';
import { pledgeMissing, pointsMissing } from './missing';

export const pledgeRules: readonly Rule[] = [pledgeMissing, pointsMissing];
