import type { Rule } from '../../engine/rule';
import { developmentActivist } from './activist';
import { developmentAge } from './age';
import { developmentIntroducers } from './introducers';
import { developmentOrder } from './order';
import { developmentProbation } from './probation';

export const developmentRules: readonly Rule[] = [
  developmentOrder,
  developmentActivist,
  developmentProbation,
  developmentAge,
  developmentIntroducers,
];
