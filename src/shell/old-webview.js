/**
 * Office 2016 to 2019 on older Windows shows panes in Internet Explorer or the first Edge, where the product cannot
 * run. Plain ES5: it has to run there. Leaves `oldWebview` on the shell so that the watchdog stays quiet.
 */
(function () {
  'use strict';
  var starting = document.getElementById('starting');
  var isOld =
    /MSIE |Trident\/|Edge\//.test(navigator.userAgent) || !('noModule' in document.createElement('script'));
  if (!isOld || !starting) return;

  var page = location.protocol === 'file:' ? '' : location.href.replace(/[^/]*([?#].*)?$/, '');
  var paragraphs = [
    '这个窗格（或浏览器）使用的是旧版内核（Internet Explorer 或旧版 Edge），不能运行校验。台账没有任何改动。',
    '请改用浏览器页面：用新版 Edge、Chrome 或 360 极速模式打开' +
      (page ? ' ' + page + ' ，' : '文件“支部台账校验.html”，') +
      '再打开台账文件即可校验，结果一样。',
    '升级到 Microsoft 365 或 Office 2021 以上版本后，可以直接在本窗格里校验。',
  ];
  while (starting.firstChild) starting.removeChild(starting.firstChild);
  starting.setAttribute('data-old-webview', 'true');
  starting.setAttribute('role', 'alert');
  for (var i = 0; i < paragraphs.length; i += 1) {
    var paragraph = document.createElement('p');
    paragraph.appendChild(document.createTextNode(paragraphs[i]));
    starting.appendChild(paragraph);
  }
})();
