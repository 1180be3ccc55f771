import type { Rule } from '../../engine/rule';
import { secretaryPartyAge } from './party-age';

export const secretaryRules: readonly Rule[] = [secretaryPartyAge];
