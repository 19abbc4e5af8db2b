(function () {
  'use strict';
  var card = document.getElementById('card');
  /* Of the map that is shown. */
  var svg, home, view, claims;

  var pointers = new Map();

  function show() {
    svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
  }

  function clamp(value, least, most) {
    return Math.min(Math.max(value, least), most);
  }

  /* The map never leaves its frame, and is never smaller than it. */
  function settle() {
    view.width = clamp(view.width, home.width / 12, home.width);
    view.height = view.width * home.height / home.width;
    view.x = clamp(view.x, home.x, home.x + home.width - view.width);
    view.y = clamp(view.y, home.y, home.y + home.height - view.height);
    show();
  }

  /* About a point given in parts of the picture, so that it stays where it is. */
  function zoom(factor, partX, partY) {
    var width = clamp(view.width / factor, home.width / 12, home.width);
    view.x += (view.width - width) * partX;
    view.y += (view.width - width) * home.height / home.width * partY;
    view.width = width;
    settle();
  }

  function move(partX, partY) {
    view.x += view.width * partX;
    view.y += view.height * partY;
    settle();
  }

  function partOf(event) {
    var box = svg.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  }

  var keys = {
    '+': function () { zoom(1.5, .5, .5); }, '=': function () { zoom(1.5, .5, .5); },
    '-': function () { zoom(1 / 1.5, .5, .5); },
    '0': reset, Home: reset, Escape: reset,
    ArrowLeft: function () { move(-.15, 0); }, ArrowRight: function () { move(.15, 0); },
    ArrowUp: function () { move(0, -.15); }, ArrowDown: function () { move(0, .15); }
  };
  function reset() {
    Object.assign(view, home);
    show();
  }

  document.getElementById('in').addEventListener('click', keys['+']);
  document.getElementById('out').addEventListener('click', keys['-']);
  document.getElementById('all').addEventListener('click', reset);

  /* The layers of a claim: its area and its line. */
  function layersOf(claim, picture) {
    return claim.layers.map(function (id) { return picture.querySelector('[id="' + id + '"]'); }).filter(Boolean);
  }

  function labelsOf(claim, picture) {
    return Array.from(picture.querySelectorAll('[data-of="' + claim.of + '"]'));
  }

  function claimAt(target) {
    var layer = target.closest ? target.closest('g[id^="ring-"]') : null;
    return layer ? claims.find(function (claim) { return claim.layers.indexOf(layer.id) >= 0; }) : null;
  }

  function light(claim, on) {
    layersOf(claim, svg).forEach(function (layer) { layer.classList.toggle('lit', on); });
  }

  var lit = null;
  function point(event) {
    var claim = claimAt(event.target);
    if (lit && lit !== claim)
      light(lit, false);
    lit = claim;
    card.hidden = !claim;
    if (!claim)
      return;
    light(claim, true);
    card.textContent = claim.text;
    card.style.left = clamp(event.clientX + 14, 0, Math.max(0, window.innerWidth - card.offsetWidth - 8)) + 'px';
    card.style.top = clamp(event.clientY + 14, 0, Math.max(0, window.innerHeight - card.offsetHeight - 8)) + 'px';
  }
  /* Once for each picture, when it is first shown. */
  function preparePicture(picture) {
    var svg = picture.svg;
    svg.addEventListener('wheel', function (event) {
      var part = partOf(event);
      event.preventDefault();
      zoom(Math.pow(1.0015, -event.deltaY), part.x, part.y);
    }, { passive: false });

    svg.addEventListener('pointerdown', function (event) {
      pointers.set(event.pointerId, partOf(event));
      svg.setPointerCapture(event.pointerId);
      svg.classList.add('moving');
    });
    svg.addEventListener('pointermove', function (event) {
      var before = pointers.get(event.pointerId);
      var now = partOf(event);
      if (!before) {
        point(event);
        return;
      }
      if (pointers.size === 2) {
        var other = Array.from(pointers.entries()).find(function (entry) { return entry[0] !== event.pointerId; })[1];
        var apart = Math.hypot(before.x - other.x, before.y - other.y);
        if (apart > 0)
          zoom(Math.hypot(now.x - other.x, now.y - other.y) / apart, (now.x + other.x) / 2, (now.y + other.y) / 2);
      } else {
        move(before.x - now.x, before.y - now.y);
      }
      pointers.set(event.pointerId, now);
    });
    ['pointerup', 'pointercancel'].forEach(function (name) {
      svg.addEventListener(name, function (event) {
        pointers.delete(event.pointerId);
        svg.classList.remove('moving');
      });
    });
    svg.addEventListener('dblclick', function (event) {
      var part = partOf(event);
      zoom(2, part.x, part.y);
    });

    svg.addEventListener('keydown', function (event) {
      var action = keys[event.key];
      if (!action || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      action();
    });

    svg.addEventListener('pointerleave', function () {
      card.hidden = true;
      if (lit)
        light(lit, false);
      lit = null;
    });

    svg.setAttribute('tabindex', '0');
  }

  /* Its switches, which hold for all of its pictures. */
  function prepareSwitches(map) {
    map.pictures[0].claims.forEach(function (_, index) {
      var box = map.words.querySelector('#claim-' + index);
      box.addEventListener('change', function () {
        map.pictures.forEach(function (picture) {
          var claim = picture.claims[index];
          layersOf(claim, picture.svg).concat(labelsOf(claim, picture.svg)).forEach(function (part) {
            part.style.display = box.checked ? '' : 'none';
          });
        });
      });
      box.addEventListener('focus', function () { light(claims[index], true); });
      box.addEventListener('blur', function () { light(claims[index], false); });
    });
  }

  function pictureOf(root) {
    var picture = { svg: root.querySelector('svg') };
    var whole = picture.svg.getAttribute('viewBox').split(' ').map(Number);
    picture.home = { x: whole[0], y: whole[1], width: whole[2], height: whole[3] };
    picture.view = Object.assign({}, picture.home);
    picture.data = root.querySelector('.of-claims');
    picture.claims = JSON.parse(picture.data.textContent);
    preparePicture(picture);
    return picture;
  }

  /* The wide picture, and where there is one that of telephones. */
  function mapOf(root) {
    var phone = root.querySelector('template.phone');
    var map = { pictures: [pictureOf(root)], words: root.querySelector('.words') };
    if (phone)
      map.pictures.push(pictureOf(document.importNode(phone.content, true)));
    prepareSwitches(map);
    return map;
  }

  var maps = [mapOf(document)];
  document.querySelectorAll('template.scenario').forEach(function (template) {
    maps.push(mapOf(document.importNode(template.content, true)));
  });
  var shown = maps[0];
  svg = shown.pictures[0].svg;
  var data = shown.pictures[0].data;

  /* Puts the picture of the map that fits the screen in the place of the one before. */
  function choose() {
    var picture = shown.pictures[window.innerWidth <= 480 ? shown.pictures.length - 1 : 0];
    if (svg === picture.svg && view)
      return;
    svg.replaceWith(picture.svg);
    data.replaceWith(picture.data);
    svg = picture.svg;
    data = picture.data;
    home = picture.home;
    view = picture.view;
    claims = picture.claims;
    card.hidden = true;
    lit = null;
  }
  choose();
  window.addEventListener('resize', choose);

  document.querySelectorAll('.scenarios input').forEach(function (choice) {
    choice.addEventListener('change', function () {
      var map = maps[Number(choice.value)];
      shown.words.replaceWith(map.words);
      shown = map;
      choose();
    });
  });
}());
