/** What the ribbon does without a pane. The names are the manifest's. */
import { associate, ready } from '../hosts/excel/office';
import { openExcelWorkbook } from '../hosts/excel/workbook';
import { NO_EDIT } from '../workbook/edit';

/** 清除标记: every mark of ours goes, nothing else changes. */
async function clearMarks(): Promise<void> {
  await openExcelWorkbook().apply({ ...NO_EDIT, marks: [] });
}

void ready().then((isExcel) => {
  if (isExcel) associate('clearMarks', clearMarks);
});
