import type { Rule } from '../../engine/rule';
import { rectifyMeasure } from './measure';
import { rectifyOverdue } from './overdue';
import { rectifyProof } from './proof';

export const rectifyRules: readonly Rule[] = [rectifyMeasure, rectifyOverdue, rectifyProof];
