(function () {
  'use strict';
  var steps = Array.prototype.slice.call(document.querySelectorAll('section'));
  var nav = document.querySelector('nav');
  var count = document.getElementById('count');
  var back = document.getElementById('back');
  var on = document.getElementById('on');
  var shown = -1;

  /* Without this script all steps stand below each other. */
  function show(step) {
    step = Math.min(Math.max(step, 0), steps.length - 1);
    if (step === shown) return;
    var first = shown < 0;
    shown = step;
    steps.forEach(function (section, i) { section.hidden = i !== step; });
    count.textContent = (step + 1) + ' / ' + steps.length;
    back.disabled = step === 0;
    on.disabled = step === steps.length - 1;
    history.replaceState(null, '', '#' + (step + 1));
    window.scrollTo(0, 0);
    if (!first) steps[step].querySelector('h1').focus({ preventScroll: true });
  }

  function fromAddress() {
    show((parseInt(location.hash.slice(1), 10) || 1) - 1);
  }

  /* Those of presentations and of remote controls. */
  var keys = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, Enter: 1,
    ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
    Home: -Infinity, End: Infinity
  };
  document.addEventListener('keydown', function (event) {
    var by = keys[event.key];
    var own = event.target.closest('a, button') && (event.key === 'Enter' || event.key === ' ');
    if (by === undefined || own || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(shown + by);
  });

  var touch = null;
  document.addEventListener('touchstart', function (event) {
    touch = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener('touchend', function (event) {
    var dx = touch ? event.changedTouches[0].clientX - touch.clientX : 0;
    var dy = touch ? event.changedTouches[0].clientY - touch.clientY : 0;
    touch = null;
    if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) show(shown + (dx < 0 ? 1 : -1));
  }, { passive: true });

  back.addEventListener('click', function () { show(shown - 1); });
  on.addEventListener('click', function () { show(shown + 1); });
  window.addEventListener('hashchange', fromAddress);
  nav.hidden = false;
  fromAddress();
})();
