/**
 * Writing an edit into the open workbook: look first, build beside what is there, exchange at the very end. What fails
 * before the exchange is undone.
 */
import type { Edit, SheetMarks } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import type { AppliedEdit, WorkOptions } from '../../workbook/port';
import { settingsXml } from '../settings-xml';
import { isMissingMember } from './failures';
import { addMarks, clearMarks, hiddenMarks, NO_RULES } from './marks';
import { paintCells } from './paint';
import { addChart, dropDownsFit, extrasOf, renderSheet } from './render-sheet';
import { bytesOf, Outbox, RANGE_BYTES, run, runPatiently } from './session';
import type { SheetInfo } from './structure';
import { inOrder, ownSheetOf, type Survey, takeSurvey } from './survey';
import {
  NOT_BEGUN,
  planReplacements,
  queueRemoval,
  queueReplacement,
  type Replacement,
  SWAP_BYTES,
} from './swap';
import { type Journal, recover } from './undo';

/** Applies the edit, or leaves the workbook as it was and says why; `half-written` names what could not be undone. */
export async function applyEdit(
  edit: Edit,
  dates1904: boolean,
  options: WorkOptions = {},
): Promise<AppliedEdit> {
  if (!edit.put.every(dropDownsFit)) throw new WorkbookFailure('unknown', 'drop-down choices do not fit');
  const survey = await run((context) => takeSurvey(context, edit));
  const targets = markTargets(edit, survey);
  refuseIfNothingCanBeMarked(edit, targets);
  stopIfCancelled(options);

  const replacements = planReplacements(edit, survey);
  const journal: Journal = { edit, survey, replacements, begun: new Set() };
  const writer = new Writer(journal, targets, dates1904, options);
  try {
    await runPatiently((context) => writer.write(context));
  } catch (error) {
    await recover(journal, error, options);
  }
  return {
    hiddenMarks: targets.reduce((sum, { info, marks }) => sum + hiddenIn(info, marks, survey), 0),
    unmarkedSheets: targets.flatMap(({ info, name }) => (info && !info.unmarkable ? [] : [name])),
  };
}

function stopIfCancelled({ signal }: WorkOptions): void {
  if (signal?.aborted) throw new WorkbookFailure('cancelled');
}

/** A sheet whose marks change: it gets new ones, loses old ones, or both. */
interface MarkTarget {
  readonly name: string;
  /** Null where the sheet has gone since it was read. */
  readonly info: SheetInfo | null;
  readonly marks: SheetMarks['cells'] | null;
}

function markTargets({ marks }: Edit, { sheets, rules }: Survey): MarkTarget[] {
  if (marks === 'keep') return [];
  const wanted = marks.map(({ sheet, cells }) => ({
    name: sheet,
    info: sheets.find(({ name }) => name === sheet) ?? null,
    marks: cells,
  }));
  const marked = sheets.filter(({ id, name }) => {
    const isWanted = wanted.some((target) => target.name === name);
    return !isWanted && (rules.get(id) ?? NO_RULES).ours.length > 0;
  });
  return [...wanted, ...marked.map((info) => ({ name: info.name, info, marks: null }))];
}

function refuseIfNothingCanBeMarked(edit: Edit, targets: readonly MarkTarget[]): void {
  const { put, patch, remove, settings } = edit;
  const marksOnly = put.length + patch.length + remove.length === 0 && settings === null;
  const refused = targets.filter(({ info }) => info?.unmarkable);
  if (marksOnly && refused.length > 0 && refused.length === targets.length)
    throw new WorkbookFailure('sheet-protected');
}

const hiddenIn = (info: SheetInfo | null, marks: SheetMarks['cells'] | null, { rules }: Survey): number =>
  info && marks && !info.unmarkable ? hiddenMarks(marks, rules.get(info.id) ?? NO_RULES) : 0;

class Writer {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly journal: Journal,
    private readonly targets: readonly MarkTarget[],
    private readonly dates1904: boolean,
    private readonly options: WorkOptions,
  ) {
    this.total = journal.replacements.length + journal.edit.patch.length + targets.length + 1;
  }

  async write(context: Excel.RequestContext): Promise<void> {
    const outbox = new Outbox(context, this.options.onWaiting);
    const { worksheets } = context.workbook;
    const { survey, replacements } = this.journal;
    const leftovers = survey.sheets.filter(({ unfinished }) => unfinished);
    if (replacements.length > 0) for (const leftover of leftovers) queueRemoval(worksheets, leftover);

    const built = [];
    for (const replacement of replacements) built.push(await this.build(outbox, replacement));
    await this.dress(outbox, built);
    await this.mark(outbox);
    await this.patch(outbox);
    await this.store(outbox);
    await this.swap(outbox, built);
    await outbox.send();
  }

  private step(sheet: string | null): void {
    stopIfCancelled(this.options);
    this.options.onProgress?.({ step: 'writing', sheet, done: this.done, total: this.total });
    this.done += 1;
  }

  private async build(outbox: Outbox, replacement: Replacement): Promise<Built> {
    this.step(replacement.finalName);
    this.journal.begun.add('build');
    const sheets = this.linkable();
    const options = { dates1904: this.dates1904, sheets };
    const sheet = await renderSheet(outbox, replacement.model, replacement.buildName, options);
    return { replacement, sheet };
  }

  private linkable(): ReadonlySet<string> {
    const { survey, replacements } = this.journal;
    return new Set([
      ...survey.sheets.map(({ name }) => name),
      ...replacements.map(({ finalName }) => finalName),
    ]);
  }

  /** What the lists can do without; an Excel that lacks a member gets the rest. */
  private async dress(outbox: Outbox, built: readonly Built[]): Promise<void> {
    if (built.length === 0) return;
    const extras = built.flatMap(({ replacement: { model }, sheet }) => extrasOf(model, sheet));
    await outbox.send();
    const allThere = await succeeds(outbox, extras);
    if (!allThere) for (const extra of extras) await succeeds(outbox, [extra]);
    for (const { replacement, sheet } of built) {
      const { chart } = replacement.model;
      if (chart) await succeeds(outbox, [() => addChart(sheet, chart)]);
    }
  }

  private async mark(outbox: Outbox): Promise<void> {
    for (const { info, name, marks } of this.targets) {
      this.step(name);
      if (!info || info.unmarkable) continue;
      this.journal.begun.add('marks');
      const sheet = outbox.context.workbook.worksheets.getItem(info.id);
      const rules = this.journal.survey.rules.get(info.id) ?? NO_RULES;
      await clearMarks(outbox, sheet, rules);
      if (marks) await addMarks(outbox, sheet, marks, rules);
    }
  }

  private async patch(outbox: Outbox): Promise<void> {
    const sheets = this.linkable();
    for (const { id, cells } of this.journal.edit.patch) {
      const info = ownSheetOf(this.journal.survey.sheets, id);
      if (!info) continue;
      this.step(info.name);
      this.journal.begun.add('patch');
      const sheet = outbox.context.workbook.worksheets.getItem(info.id);
      await paintCells(outbox, sheet, inOrder(cells), { dates1904: this.dates1904, empty: '', sheets });
    }
  }

  /** A damaged or newer part is left as it is. */
  private async store(outbox: Outbox): Promise<void> {
    const { edit, survey } = this.journal;
    const { settings, part } = survey;
    if (edit.settings === null || settings.state === 'damaged' || settings.state === 'newer') return;
    if (settings.state === 'found' && settings.json === edit.settings) return;
    const xml = settingsXml(edit.settings);
    const parts = outbox.context.workbook.customXmlParts;
    await outbox.add(bytesOf(xml) + RANGE_BYTES, () => {
      this.journal.begun.add('settings');
      if (part) parts.getItem(part.id).setXml(xml);
      else parts.add(xml);
    });
  }

  private async swap(outbox: Outbox, built: readonly Built[]): Promise<void> {
    this.step(null);
    const { edit, survey } = this.journal;
    const { worksheets } = outbox.context.workbook;
    for (const { replacement, sheet } of built) {
      this.journal.begun.add('swap');
      await outbox.add(SWAP_BYTES, () => queueReplacement(worksheets, sheet, replacement, survey, NOT_BEGUN));
    }
    for (const info of edit.remove.flatMap((id) => ownSheetOf(survey.sheets, id) ?? [])) {
      this.journal.begun.add('swap');
      await outbox.add(RANGE_BYTES, () => queueRemoval(worksheets, info));
    }
  }
}

interface Built {
  readonly replacement: Replacement;
  readonly sheet: Excel.Worksheet;
}

/** False where this Excel lacks a member that was asked for. */
async function succeeds(outbox: Outbox, extras: readonly (() => void)[]): Promise<boolean> {
  try {
    for (const extra of extras) extra();
    await outbox.send();
    return true;
  } catch (error) {
    if (isMissingMember(error)) return false;
    throw error;
  }
}
