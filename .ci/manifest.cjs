/**
 * The add-in's manifest, development and production from this one source.
 *   node .ci/manifest.cjs                 writes manifest.xml for https://localhost:3000
 *   webpack … --env base=https://…        writes dist/manifest.xml for that address
 */
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');
const { version } = require('../package.json');

const DEVELOPMENT_BASE = 'https://localhost:3000';
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Buttons of the ribbon group. `run` opens the same pane; a `function` runs without one. */
const BUTTONS = [
  {
    id: 'Open',
    icon: 'open',
    label: '打开校验窗格',
    tip: '打开支部台账校验窗格，查看问题、依据条款和整改建议。',
    source: 'Pane',
  },
  {
    id: 'Run',
    icon: 'run',
    label: '一键校验',
    tip: '打开校验窗格并立即校验当前工作簿里的党支部台账，不改动您填写的内容。',
    source: 'PaneRun',
  },
  {
    id: 'Clear',
    icon: 'clear',
    label: '清除标记',
    tip: '清除校验在台账单元格上做的标记，不改动您填写的内容和您自己设置的颜色。',
    function: 'clearMarks',
  },
];

/**
 * The manifest's text.
 * @param {string} base https address under which the built files stand, with or without a slash at its end
 */
function manifestXml(base) {
  const root = base.replace(/\/+$/, '');
  if (!/^https:\/\/[^\s"<>&]+$/.test(root)) throw new Error(`加载项地址须以 https:// 开头，现在是 ${base}`);
  const { origin } = new URL(root);
  const lines = (items, indent) => items.join(`\n${' '.repeat(indent)}`);
  const icons = (icon, indent) =>
    lines(
      ICON_SIZES.map((size) => `<bt:Image size="${size}" resid="Icon.${icon}.${size}"/>`),
      indent,
    );
  const action = (button) =>
    button.function
      ? `<Action xsi:type="ExecuteFunction">
                    <FunctionName>${button.function}</FunctionName>
                  </Action>`
      : `<Action xsi:type="ShowTaskpane">
                    <TaskpaneId>LedgerCheckPane</TaskpaneId>
                    <SourceLocation resid="${button.source}.Url"/>
                    <Title resid="Group.Label"/>
                  </Action>`;
  const control = (button) => `<Control xsi:type="Button" id="LedgerCheck.${button.id}">
                  <Label resid="${button.id}.Label"/>
                  <Supertip>
                    <Title resid="${button.id}.Label"/>
                    <Description resid="${button.id}.Tip"/>
                  </Supertip>
                  <Icon>
                    ${icons(button.icon, 20)}
                  </Icon>
                  ${action(button)}
                </Control>`;
  const images = BUTTONS.flatMap(({ icon }) =>
    ICON_SIZES.map(
      (size) => `<bt:Image id="Icon.${icon}.${size}" DefaultValue="${root}/icons/${icon}-${size}.png"/>`,
    ),
  );

  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- Written by .ci/manifest.cjs: change it there. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>ae0195d1-ccdf-45c1-bf2a-a2fc32b9147a</Id>
  <Version>${version}.0</Version>
  <ProviderName>支部台账校验</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="支部台账校验"/>
  <Description DefaultValue="在 Excel 里校验党支部台账：指出问题在哪个单元格、依据哪一条、怎样整改。数据不离开本机。"/>
  <IconUrl DefaultValue="${root}/icons/open-32.png"/>
  <HighResolutionIconUrl DefaultValue="${root}/icons/open-64.png"/>
  <SupportUrl DefaultValue="${root}/index.html"/>
  <AppDomains>
    <AppDomain>${origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <!-- The lowest set on purpose: an older Excel shall show the pane, which says what to use instead. -->
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="ExcelApi"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${root}/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title"/>
            <Description resid="GetStarted.Description"/>
            <LearnMoreUrl resid="LearnMore.Url"/>
          </GetStarted>
          <FunctionFile resid="Commands.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="LedgerCheck.Group">
                <Label resid="Group.Label"/>
                <Icon>
                  ${icons('open', 18)}
                </Icon>
                ${lines(BUTTONS.map(control), 16)}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        ${lines(images, 8)}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Commands.Url" DefaultValue="${root}/commands.html"/>
        <bt:Url id="Pane.Url" DefaultValue="${root}/taskpane.html"/>
        <bt:Url id="PaneRun.Url" DefaultValue="${root}/taskpane.html?run=1"/>
        <bt:Url id="LearnMore.Url" DefaultValue="${root}/index.html"/>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Group.Label" DefaultValue="支部台账校验"/>
        <bt:String id="GetStarted.Title" DefaultValue="支部台账校验已就绪"/>
        ${lines(
          BUTTONS.map(({ id, label }) => `<bt:String id="${id}.Label" DefaultValue="${label}"/>`),
          8,
        )}
      </bt:ShortStrings>
      <bt:LongStrings>
        <bt:String id="GetStarted.Description" DefaultValue="打开党支部台账，在“开始”选项卡点击“一键校验”。"/>
        ${lines(
          BUTTONS.map(({ id, tip }) => `<bt:String id="${id}.Tip" DefaultValue="${tip}"/>`),
          8,
        )}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

/** Puts the manifest for `base` among the built files. */
class ManifestPlugin {
  constructor({ base }) {
    this.xml = manifestXml(base);
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ManifestPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ManifestPlugin', stage }, () => {
        compilation.emitAsset('manifest.xml', new sources.RawSource(this.xml));
      });
    });
  }
}

module.exports = { DEVELOPMENT_BASE, ICON_SIZES, BUTTONS, ManifestPlugin, manifestXml };

if (require.main === module)
  writeFileSync(path.join(__dirname, '..', 'manifest.xml'), manifestXml(DEVELOPMENT_BASE));
