/**
 * Says what to try when the page has not started after 15 seconds, or as soon as a script of it failed to load or
 * run before it started. The page has started once React has put its own content in place of `#starting`.
 */
(function () {
  'use strict';
  var PATIENCE = 15000;

  var inExcel = /taskpane\.html/.test(location.pathname);
  var steps = inExcel
    ? [
        '关闭窗格，再从“开始”选项卡的“支部台账校验”中重新打开。',
        '核对加载项地址能否访问：' + location.href.replace(/[?#].*$/, '') + ' ；打不开时请联系部署人员。',
        '关闭全部 Excel 窗口后重新打开工作簿。',
        '改用浏览器页面：用 Edge 或 Chrome 打开 ' +
          location.href.replace(/[^/]*([?#].*)?$/, '') +
          ' ，再打开台账文件校验。',
      ]
    : [
        '刷新本页。',
        '把浏览器升级到最新版，或换用新版 Edge、Chrome（360 浏览器请切换到极速模式）。',
        '单文件版请先保存到本机硬盘，再双击打开。',
      ];

  function explain() {
    var starting = document.getElementById('starting');
    if (!starting || starting.getAttribute('data-old-webview')) return;
    while (starting.firstChild) starting.removeChild(starting.firstChild);
    starting.setAttribute('role', 'alert');
    var title = document.createElement('h1');
    title.appendChild(document.createTextNode('支部台账校验没有启动，台账没有任何改动'));
    starting.appendChild(title);
    var intro = document.createElement('p');
    intro.appendChild(document.createTextNode('请依次尝试：'));
    starting.appendChild(intro);
    var list = document.createElement('ol');
    for (var i = 0; i < steps.length; i += 1) {
      var item = document.createElement('li');
      item.appendChild(document.createTextNode(steps[i]));
      list.appendChild(item);
    }
    starting.appendChild(list);
  }

  window.setTimeout(explain, PATIENCE);
  // Captured, because a script element that fails to load does not bubble its event.
  window.addEventListener('error', explain, true);
})();
