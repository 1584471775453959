(function () {
  'use strict';
  var readout = document.getElementById('readout');
  function key(plot, name) { plot.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })); }
  /* Where something is to be said: the middle of a time plot, or the first mark of another. */
  function target(plot) {
    var box = (plot.dataset.seconds ? plot : plot.items[0].querySelector('.bar, .dot, .hit') || plot.items[0]).getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  var seen = Array.from(document.querySelectorAll('svg.plot')).map(function (plot) {
    plot.scrollIntoView({ block: 'center', inline: 'center' });
    var box = plot.getBoundingClientRect();
    var at = target(plot);
    var over = document.elementFromPoint(at.x, at.y) || plot;
    var item = plot.items.filter(function (each) { return each.contains(over); })[0] || over;
    item.dispatchEvent(new PointerEvent('pointermove', { clientX: at.x, clientY: at.y, bubbles: true }));
    var pointed = readout.hidden ? '' : readout.textContent;
    key(plot, 'ArrowRight');
    var stepped = readout.hidden ? '' : readout.textContent;
    key(plot, 'Escape');
    return { kind: plot.getAttribute('class'), width: Math.round(box.width), height: Math.round(box.height),
      marks: plot.querySelectorAll('path, rect, circle, image').length, pointed: pointed, stepped: stepped, hushed: readout.hidden };
  });
  var element = document.createElement('pre');
  element.textContent = 'SEEN[' + JSON.stringify({ plots: seen, overflow: document.documentElement.scrollWidth - window.innerWidth }) + ']SEEN';
  document.body.appendChild(element);
})();
