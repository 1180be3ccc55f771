/**
 * The ways a workbook can refuse. One clear Chinese sentence each: what happened, what to do.
 */
const SENTENCES = {
  'not-xlsx': '这个文件不是 Excel 工作簿（.xlsx 或 .xlsm），请选择党务台账的工作簿文件。',
  'old-xls': '这是旧格式的 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再校验。',
  'other-format': '这是 .xlsb、.ods 或 .csv 格式的表格，请在 Excel 或 WPS 中另存为 .xlsx 后再校验。',
  'no-file': '找不到这个文件，请核对文件名和所在的文件夹。',
  'no-access': '这个文件不能读取（可能是文件夹、正被占用或没有权限），请核对后重试。',
  encrypted: '这个工作簿设置了打开密码，请先在 Excel 或 WPS 中取消密码并另存后再校验。',
  truncated: '这个工作簿文件不完整或已损坏，请重新获取文件，或用 Excel 打开修复后另存再校验。',
  'too-large': '这个文件解压后过大，可能已损坏或不是正常台账，请核对文件来源后重新导出。',
  empty: '这个工作簿里没有任何内容，请选择填有台账的工作簿。',
  'self-check': '写入后的自检未通过，为避免损坏您的台账，没有生成标记副本；请改用“另存问题清单”。',
  'no-marks-protected':
    '这个工作簿锁定了结构，不能新增工作表；请先在“审阅”中撤销工作簿保护，或另存问题清单。',
  'no-marks-signed': '这个工作簿带有数字签名，写入会使签名失效，因此没有改动；请另存问题清单。',
  'no-marks-shared': '这个工作簿处于旧式共享状态，不能写入标记；请先取消共享，或另存问题清单。',
  'read-only': '这个工作簿是只读的，没有写入任何内容；请另存一份后再操作。',
  'sheet-protected': '工作表受保护且不允许设置格式，没有写入标记；请先撤销该工作表的保护。',
  denied: 'Excel 没有允许这次操作：工作簿或者工作表受保护。没有写入任何内容，请撤销保护后重试。',
  'edit-mode': '有单元格正在编辑，请按回车键结束编辑后重试；没有写入任何内容。',
  'unsupported-host': '当前的 Excel 版本缺少所需功能，请升级 Office，或用浏览器页面打开文件校验。',
  'too-big-request': '数据量超过 Excel 一次能接收的上限，没有写入任何内容；请拆分工作簿后重试。',
  aborted: 'Excel 中断了这次操作，请稍候重试；如多次出现，请保存并重新打开工作簿。',
  'half-written': '写入中途失败，已尽量恢复；请核对“校验·”开头的工作表后重试。',
  'compatibility-mode': '这是兼容模式下的 .xls 工作簿，请先另存为 .xlsx 再写入；没有写入任何内容。',
  'future-year': '所选年度还没有到，不能校验；请选择今年或以前的年度。',
  cancelled: '已取消，没有写入任何内容。',
  unknown: '操作没有完成，没有改动您的台账；请重试，仍不成功请另存工作簿后再试。',
} as const;

export type FailureCode = keyof typeof SENTENCES;

/** A failure with a sentence for the clerk; `detail` is for the developer's console, never ledger text. */
export class WorkbookFailure extends Error {
  override readonly name = 'WorkbookFailure';
  constructor(
    readonly code: FailureCode,
    readonly detail = '',
  ) {
    super(SENTENCES[code]);
  }
}
