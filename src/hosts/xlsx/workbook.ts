/**
 * The .xlsx file host: a workbook file as a `WorkbookPort`, in a page's worker and in Node. The user's workbook is
 * never loaded into a model and saved from it; its package is patched.
 */
import { type Edit, NO_EDIT, type SheetModel } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import type { AppliedEdit, WorkbookContent, WorkbookPort, WorkOptions } from '../../workbook/port';
import { applyEdit } from './apply-edit';
import { type Codec, webCodec } from './codec';
import { refuseForeignFiles } from './container';
import { Draft } from './draft';
import { emptyWorkbook } from './new-workbook';
import { Package, dialectOf, workbookOf } from './parts';
import { readContent } from './read-workbook';
import { selfCheck } from './self-check';
import { findObstacles, readWorkbookPart } from './workbook-part';
import { readZip, writeZip } from './zip';

/** A workbook file that is open. The bytes given to `openXlsx` are never changed. */
export class XlsxWorkbook implements WorkbookPort {
  private constructor(
    readonly name: string,
    private bytes: Uint8Array,
    private pack: Package,
  ) {}

  /** @internal Use `openXlsx`. */
  static async open(name: string, bytes: Uint8Array, codec: Codec): Promise<XlsxWorkbook> {
    refuseForeignFiles(name, bytes);
    const pack = new Package(readZip(bytes), codec);
    await workbookOf(pack);
    return new XlsxWorkbook(name, bytes, pack);
  }

  read(options: WorkOptions = {}): Promise<WorkbookContent> {
    return failingClearly(() => readContent(this.name, this.pack, options));
  }

  /** Either everything is applied and has passed the self-check, or the workbook is as it was. */
  apply(edit: Edit, options: WorkOptions = {}): Promise<AppliedEdit> {
    return failingClearly(async () => {
      if (isNothing(edit)) return { hiddenMarks: 0, unmarkedSheets: [] };
      const before = await readWorkbookPart(this.pack);
      const [obstacle] = await findObstacles(this.pack, before);
      if (obstacle) throw new WorkbookFailure(obstacle.code);
      const draft = new Draft(this.pack, before.dialect);
      const applied = await applyEdit(draft, edit, options);
      const bytes = writeZip(await draft.entries());
      const after = new Package(readZip(bytes), this.pack.codec);
      await selfCheck(this.pack, after, edit);
      this.bytes = bytes;
      this.pack = after;
      return applied;
    });
  }

  /** The file as it is now: with every applied edit, else the bytes it was opened from. */
  toBytes(): Uint8Array {
    return this.bytes;
  }
}

/**
 * Opens a workbook file. `name` is the file's name, for messages only; `codec` is the platform's deflate, by default
 * a page's. Rejects with a `WorkbookFailure` that says what the file is where it is no workbook that can be read.
 */
export function openXlsx(name: string, bytes: Uint8Array, codec: Codec = webCodec): Promise<XlsxWorkbook> {
  return failingClearly(() => XlsxWorkbook.open(name, bytes, codec));
}

/** A workbook of its own with these sheets: for lists whose ledger can't be written into. */
export function newXlsx(sheets: readonly SheetModel[], codec: Codec = webCodec): Promise<Uint8Array> {
  return failingClearly(async () => {
    const pack = await emptyWorkbook(codec);
    const draft = new Draft(pack, dialectOf((await workbookOf(pack)).root));
    await applyEdit(draft, { ...NO_EDIT, put: sheets }, {});
    const bytes = writeZip(await draft.entries());
    await selfCheck(pack, new Package(readZip(bytes), codec), { ...NO_EDIT, put: sheets });
    return bytes;
  });
}

const isNothing = ({ put, patch, remove, marks, settings }: Edit): boolean =>
  put.length + patch.length + remove.length === 0 && marks === 'keep' && settings === null;

/** Nothing but `WorkbookFailure` leaves this host. */
async function failingClearly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookFailure) throw error;
    throw new WorkbookFailure('unknown', error instanceof Error ? `${error.name}: ${error.message}` : '');
  }
}
