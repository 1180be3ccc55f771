import { knownIn, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow } from '../wording';
import { hasNoRoom, venueOf } from './venue';

export const venueRoom = branchRule({
  id: 'venue.room',
  name: '党员活动室',
  clauses: bothAnnexes('21', 'partial'),
  severity: 'warning',
  modal: '（无情态词）',
  summary: '具备条件的建立专用党员活动室，不具备条件的可以建立共用的党员活动室。',
  reads: { venues: ['branch', 'room'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}登记的党员活动室为“无”（应建立专用或者共用的党员活动室）',
      remedy: '建立专用党员活动室，条件不具备的落实共用场所',
    },
    noRow: noRow('venues'),
  },
  evaluate(dossier, { say }) {
    const lack = lackOf(dossier.department, 'venues', 'room');
    if (lack) return say.cannotTell(lack);
    const venue = venueOf(dossier);
    if (!venue) return say.review('noRow', {});
    const room = knownIn(venue, 'room');
    if (room.state !== 'known') return say.cannotTell(room);
    return hasNoRoom(venue) ? say.violation('none', {}, { cells: room.cells }) : say.pass();
  },
});
