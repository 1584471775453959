(function () {
  'use strict';
  var cells = Array.from(document.querySelectorAll('.cell'));
  var players = Array.from(document.querySelectorAll('audio'));
  var plots = Array.from(document.querySelectorAll('svg[data-seconds]'));
  var seconds = plots.length ? +plots[0].dataset.seconds : 0;
  var cell = cells[0];
  var part = 'song';
  var position = 0;
  var from = null;
  var to = null;

  function element(id) { return document.getElementById(id); }

  function player() { return cell.querySelector('audio[data-part="' + part + '"]'); }

  function clock(time) {
    var rest = Math.floor(time % 60);
    return Math.floor(time / 60) + ':' + (rest < 10 ? '0' : '') + rest;
  }

  /* One player takes over from another where that one is. */
  function switchTo(nextCell, nextPart) {
    var before = player();
    var playing = !before.paused;
    position = playing ? before.currentTime : position;
    cell = nextCell;
    part = nextPart;
    if (player() !== before) {
      before.pause();
      player().currentTime = position;
      if (playing) { player().play(); }
    }
    show();
  }

  function seek(time) {
    position = Math.max(0, Math.min(seconds, time));
    player().currentTime = position;
    show();
  }

  function toggle() {
    if (player().paused) { player().currentTime = position; player().play(); } else { player().pause(); }
  }

  function line(plot, kind, tag) {
    var found = plot.querySelector('.' + kind);
    if (!found) {
      found = document.createElementNS('http://www.w3.org/2000/svg', tag);
      found.setAttribute('class', kind);
      plot.appendChild(found);
    }
    return found;
  }

  function x(plot, time) { return +plot.dataset.left + plot.dataset.width * time / seconds; }

  function drawHead(plot) {
    var head = line(plot, 'playhead', 'line');
    head.setAttribute('x1', x(plot, position));
    head.setAttribute('x2', x(plot, position));
    head.setAttribute('y1', plot.dataset.top);
    head.setAttribute('y2', +plot.dataset.top + +plot.dataset.height);
  }

  function drawLoop(plot) {
    var region = line(plot, 'looped', 'rect');
    var looped = from !== null && to !== null;
    region.setAttribute('x', looped ? x(plot, from) : 0);
    region.setAttribute('width', looped ? x(plot, to) - x(plot, from) : 0);
    region.setAttribute('y', plot.dataset.top);
    region.setAttribute('height', plot.dataset.height);
  }

  function show() {
    plots.forEach(drawHead);
    element('position').value = position;
    element('clock').textContent = clock(position) + ' / ' + clock(seconds);
    element('play').textContent = player().paused ? 'Play' : 'Pause';
    cells.forEach(function (each) { each.classList.toggle('current', each === cell); });
    document.querySelectorAll('[data-switch]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.switch === cell.id));
    });
    document.querySelector('input[name="part"][value="' + part + '"]').checked = true;
  }

  function loop(newFrom, newTo) {
    from = newFrom;
    to = newTo;
    if (from !== null && to !== null && to <= from) { from = null; }
    element('loop-off').hidden = from === null && to === null;
    element('loop-from').textContent = from === null ? 'Loop from' : 'Loop from ' + clock(from);
    element('loop-to').textContent = to === null ? 'to here' : 'to ' + clock(to);
    plots.forEach(drawLoop);
  }

  /* While something plays, once for each picture on the screen: events of players come four times a second only. */
  function tick() {
    if (player().paused) { show(); return; }
    position = player().currentTime;
    if (to !== null && position >= to) { seek(from === null ? 0 : from); }
    show();
    requestAnimationFrame(tick);
  }

  function level() {
    var levelled = element('level').checked;
    players.forEach(function (each) { each.volume = levelled ? +each.dataset.gain : 1; });
    var ignored = players.some(function (each) { return levelled && Math.abs(each.volume - each.dataset.gain) > 0.01; });
    element('hint').textContent = ignored ? 'This browser lets no page set the volume: all play as loud as their files.' : '';
  }

  function adopt(audio) {
    if (audio === player()) { return; }
    var time = position;
    player().pause();
    cell = audio.closest('.cell');
    part = audio.dataset.part;
    audio.currentTime = time;
  }

  players.forEach(function (audio) {
    audio.addEventListener('play', function () { adopt(audio); tick(); });
    audio.addEventListener('pause', show);
    audio.addEventListener('seeking', function () {
      if (audio !== player()) {
        if (!player().paused) { return; }
        cell = audio.closest('.cell');
        part = audio.dataset.part;
      }
      position = audio.currentTime;
      show();
    });
  });

  plots.forEach(function (plot) {
    plot.addEventListener('click', function (event) {
      var at = new DOMPoint(event.clientX, event.clientY).matrixTransform(plot.getScreenCTM().inverse());
      seek((at.x - plot.dataset.left) / plot.dataset.width * seconds);
    });
  });

  document.querySelectorAll('[data-switch]').forEach(function (button) {
    button.addEventListener('click', function () { switchTo(element(button.dataset.switch), part); });
  });
  document.querySelectorAll('input[name="part"]').forEach(function (radio) {
    radio.addEventListener('change', function () { switchTo(cell, radio.value); });
  });
  element('play').addEventListener('click', toggle);
  element('position').addEventListener('input', function () { seek(+element('position').value); });
  element('level').addEventListener('change', level);
  element('loop-from').addEventListener('click', function () { loop(position, to !== null && to > position ? to : null); });
  element('loop-to').addEventListener('click', function () { loop(from, position); });
  element('loop-off').addEventListener('click', function () { loop(null, null); });

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    var number = '123456789'.indexOf(event.key);
    if (event.key.length === 1 && number >= 0 && number < cells.length) { switchTo(cells[number], part); }
    if (event.key === 'v') { switchTo(cell, part === 'song' ? 'alone' : 'song'); }
    if (event.key === '[') { element('loop-from').click(); }
    if (event.key === ']') { element('loop-to').click(); }
    if (event.key === 'Escape') { loop(null, null); }
    if (event.key === ' ' && !event.target.closest('button, input, audio, summary, a')) {
      event.preventDefault();
      toggle();
    }
  });

  element('position').max = seconds;
  element('deck').hidden = false;
  level();
  loop(null, null);
  show();
})();
