import type { Rule } from '../../engine/rule';
import { reportAssembly } from './assembly';
import { reportSuperior } from './superior';

export const reportRules: readonly Rule[] = [reportSuperior, reportAssembly];
