import type { Rule } from '../../engine/rule';
import { duesStandard } from './standard';
import { duesUnpaid } from './unpaid';

export const duesRules: readonly Rule[] = [duesStandard, duesUnpaid];
