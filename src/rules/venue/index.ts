import type { Rule } from '../../engine/rule';
import { venueBoard } from './board';
import { venueItems } from './items';
import { venueRegister } from './register';
import { venueRoom } from './room';

export const venueRules: readonly Rule[] = [venueRoom, venueItems, venueBoard, venueRegister];
