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

  /* Lines are written as "name|unit|style|ms:value,ms:value;name|...", bands as "stage|from ms|to ms;stage|...". */
  function parsed(plot) {
    plot.lines = plot.lines || plot.dataset.lines.split(';').map(function (line) {
      var parts = line.split('|');
      return { name: parts[0], unit: parts[1], points: parts[3].split(',').map(function (point) { return point.split(':').map(Number); }) };
    });
    plot.bands = plot.bands || plot.dataset.bands.split(';').map(function (band) { return band.split('|'); });
    return plot;
  }

  function nearest(points, ms) {
    return points.reduce(function (best, point) { return Math.abs(point[0] - ms) < Math.abs(best[0] - ms) ? point : best; });
  }

  function readings(plot, ms) {
    var band = parsed(plot).bands.filter(function (each) { return each[1] <= ms && ms <= +each[2]; })[0];
    return (band ? [band[0]] : []).concat(plot.lines.map(function (line) {
      return line.name + ': ' + nearest(line.points, ms)[1] + ' ' + line.unit;
    }));
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
    if (data.lines) { lines = lines.concat(readings(plot, across * data.seconds * 1000)); }
    if (data.topHertz !== undefined && upwards !== undefined) {
      lines.push((hertz(upwards * mel(+data.topHertz)) / 1000).toFixed(2) + ' kHz');
    }
    if (plot.over) { lines.push(plot.over); }
    return lines.join('\n');
  }

  /* What is read out stands beside the point, within the window. */
  function say(text, x, y) {
    readout.textContent = text;
    readout.hidden = false;
    var right = x + 16 + readout.offsetWidth > window.innerWidth;
    readout.style.left = Math.max(4, right ? x - 16 - readout.offsetWidth : x + 16) + 'px';
    readout.style.top = Math.max(4, y - readout.offsetHeight - 10) + 'px';
  }

  function hush() { readout.hidden = true; }

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

  function mark(plot, x) {
    cursor(plot).setAttribute('x1', x);
    cursor(plot).setAttribute('x2', x);
    cursor(plot).removeAttribute('visibility');
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
    plot.across = across;
    mark(plot, at.x);
    say(words(plot, across, upwards), event.clientX, event.clientY);
  }

  function hide(plot) {
    hush();
    if (plot.cursor) { plot.cursor.setAttribute('visibility', 'hidden'); }
  }

  /* Arrow keys move through the time of a plot by hundredths, with Shift by tenths. */
  function walk(plot, step) {
    var data = plot.dataset;
    plot.across = Math.min(1, Math.max(0, (plot.across === undefined ? 0 : plot.across + step)));
    var x = +data.left + plot.across * data.width;
    var at = new DOMPoint(x, +data.top + data.height / 2).matrixTransform(plot.getScreenCTM());
    mark(plot, x);
    say(words(plot, plot.across), at.x, at.y);
  }

  /* Our own words replace the browser's title, which comes late and not at all on touch. */
  function tips(plot) {
    return Array.from(plot.querySelectorAll('title')).map(function (title) {
      var item = title.parentNode;
      item.tip = title.textContent;
      title.remove();
      ['pointerenter', 'pointermove', 'pointerdown'].forEach(function (kind) {
        item.addEventListener(kind, function (event) {
          plot.over = item.tip;
          if (!plot.dataset.seconds) { say(item.tip, event.clientX, event.clientY); }
          if (item.matches('circle, .piece')) { event.stopPropagation(); }
        });
      });
      item.addEventListener('pointerleave', function () {
        plot.over = '';
        if (!plot.dataset.seconds) { choose(plot, null); hush(); }
      });
      return item;
    });
  }

  function choose(plot, item) {
    if (plot.chosen) { plot.chosen.classList.remove('chosen'); }
    plot.chosen = item;
    if (item) { item.classList.add('chosen'); }
  }

  /* Arrow keys go from one mark to the next. */
  function step(plot, by) {
    var at = plot.items.indexOf(plot.chosen) + by;
    choose(plot, plot.items[Math.min(plot.items.length - 1, Math.max(0, at))]);
    var box = plot.chosen.getBoundingClientRect();
    say(plot.chosen.tip, box.left + Math.min(box.width, 240) / 2, box.top);
  }

  document.querySelectorAll('svg.plot').forEach(function (plot) {
    var timed = plot.dataset.seconds !== undefined;
    plot.items = tips(plot);
    if (!timed && !plot.items.length) { return; }
    if (timed) {
      ['pointermove', 'pointerdown'].forEach(function (kind) {
        plot.addEventListener(kind, function (event) { show(plot, event); });
      });
      plot.addEventListener('pointerleave', function () { hide(plot); });
    }
    plot.setAttribute('tabindex', '0');
    plot.addEventListener('blur', function () { choose(plot, null); hide(plot); });
    plot.addEventListener('keydown', function (event) {
      var by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === 'Escape') { choose(plot, null); hide(plot); }
      if (!by) { return; }
      event.preventDefault();
      if (timed) { walk(plot, by / (event.shiftKey ? 10 : 100)); } else { step(plot, by); }
    });
  });
  window.addEventListener('scroll', hush, { passive: true });
})();
