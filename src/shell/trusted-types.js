/**
 * Office.js adds its own parts (host file, strings) by script elements with plain URLs. Under Trusted Types that needs
 * a default policy; this one lets scripts through from where the page itself, or its Office.js, comes from. HTML and
 * script text stay refused: neither is made here.
 */
(function () {
  'use strict';
  if (!window.trustedTypes) return;
  var also = document.currentScript.getAttribute('data-also');
  var own = location.protocol + '//' + location.host + '/';
  var link = document.createElement('a');

  window.trustedTypes.createPolicy('default', {
    createScriptURL: function (url) {
      link.href = url;
      var isOurs = link.href.indexOf(own) === 0 || (also && link.href.indexOf(also) === 0);
      return isOurs ? url : null;
    },
  });
})();
