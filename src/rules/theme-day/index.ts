import type { Rule } from '../../engine/rule';
import { themeDayElements } from './elements';
import { themeDayFixedDay } from './fixed-day';
import { themeDayMonthly } from './monthly';

export const themeDayRules: readonly Rule[] = [themeDayMonthly, themeDayFixedDay, themeDayElements];
