(function () {
  'use strict';
  var readout = document.getElementById('readout');
  var names = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];

  function clock(seconds) {
    if (seconds < 120) { return seconds.toFixed(2) + ' s'; }
    var minutes = Math.floor(seconds / 60);
    var rest = Math.floor(seconds % 60);
    return minutes + ':' + (rest < 10 ? '0' : '') + rest;
  }

  function note(text) {
    if (!text) { return 'unvoiced'; }
    var hertz = parseFloat(text);
    var number = 69 + 12 * Math.log2(hertz / 440);
    var nearest = Math.round(number);
    var cents = Math.round(100 * (number - nearest));
    return hertz.toFixed(1) + ' Hz  ' + names[nearest % 12] + (Math.floor(nearest / 12) - 1) +
      ' ' + (cents < 0 ? '−' : '+') + Math.abs(cents) + ' cents';
  }

  function mel(hertz) {
    return hertz < 1000 ? hertz * 3 / 200 : 15 + 27 * Math.log(hertz / 1000) / Math.log(6.4);
  }

  function hertz(mels) {
    return mels < 15 ? mels * 200 / 3 : 1000 * Math.exp((mels - 15) * Math.log(6.4) / 27);
  }

  function words(plot, across, upwards) {
    var data = plot.dataset;
    var lines = [clock(across * data.seconds)];
    if (data.before !== undefined) {
      plot.series = plot.series || { before: data.before.split(','), after: data.after.split(',') };
      var called = data.names.split(',');
      ['before', 'after'].forEach(function (series, nth) {
        if (!called[nth]) { return; }
        var values = plot.series[series];
        lines.push(called[nth] + ': ' + note(values[Math.min(values.length - 1, Math.floor(across * values.length))]));
      });
    }
    if (data.topHertz !== undefined) {
      lines.push((hertz(upwards * mel(+data.topHertz)) / 1000).toFixed(2) + ' kHz');
    }
    return lines.join('\n');
  }

  function cursor(plot) {
    if (!plot.cursor) {
      plot.cursor = document.createElementNS('http://www.w3.org/2000/svg', 'line');
      plot.cursor.setAttribute('class', 'cursor');
      plot.cursor.setAttribute('y1', plot.dataset.top);
      plot.cursor.setAttribute('y2', +plot.dataset.top + +plot.dataset.height);
      plot.appendChild(plot.cursor);
    }
    return plot.cursor;
  }

  function show(plot, event) {
    var data = plot.dataset;
    var at = new DOMPoint(event.clientX, event.clientY).matrixTransform(plot.getScreenCTM().inverse());
    var across = (at.x - data.left) / data.width;
    var upwards = 1 - (at.y - data.top) / data.height;
    if (Math.min(across, upwards) < 0 || Math.max(across, upwards) > 1) {
      hide(plot);
      return;
    }
    cursor(plot).setAttribute('x1', at.x);
    cursor(plot).setAttribute('x2', at.x);
    cursor(plot).removeAttribute('visibility');
    readout.textContent = words(plot, across, upwards);
    readout.hidden = false;
    var right = event.clientX + 16 + readout.offsetWidth > window.innerWidth;
    readout.style.left = (right ? event.clientX - 16 - readout.offsetWidth : event.clientX + 16) + 'px';
    readout.style.top = Math.max(4, event.clientY - readout.offsetHeight - 10) + 'px';
  }

  function hide(plot) {
    readout.hidden = true;
    if (plot.cursor) { plot.cursor.setAttribute('visibility', 'hidden'); }
  }

  document.querySelectorAll('svg[data-seconds]').forEach(function (plot) {
    plot.addEventListener('pointermove', function (event) { show(plot, event); });
    plot.addEventListener('pointerleave', function () { hide(plot); });
  });
})();
