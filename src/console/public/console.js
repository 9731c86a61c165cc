// What the pages do better with a script: news as they happen, keys, maps. Everything works without it.
(() => {
  const body = document.body;

  /** Listens to what changed and lets the parts of the page that asked for it fetch themselves again. */
  function listen() {
    const address = body.dataset.live;
    if (!address || !window.EventSource) return;
    const here = body.dataset.conversation;
    let source = null;
    let waiting = false;
    const tell = (change) => {
      if (here && change.id === here) htmx.trigger(body, 'live:here');
      if (waiting) return;
      // Many changes at once are one look.
      waiting = true;
      setTimeout(() => {
        waiting = false;
        htmx.trigger(body, 'live:change');
      }, 150);
    };
    const open = () => {
      if (source) return;
      source = new EventSource(here ? `${address}?conversation=${here}` : address);
      source.addEventListener('open', () => lost(false));
      source.addEventListener('error', () => lost(true));
      source.addEventListener('change', (event) => tell(JSON.parse(event.data)));
    };
    const close = () => {
      source?.close();
      source = null;
    };
    // A page nobody looks at holds no connection: browsers allow only six to one place.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) return close();
      open();
      tell({ id: here });
    });
    window.addEventListener('pagehide', close);
    if (!document.hidden) open();
  }

  function lost(is) {
    const old = document.querySelector('.lost');
    if (!is) return old?.remove();
    if (old) return;
    const note = document.createElement('p');
    note.className = 'alert lost';
    note.setAttribute('role', 'status');
    note.textContent = body.dataset.lost;
    body.append(note);
  }

  /** j and k walk through rows, / goes to the search, Ctrl+Enter sends. */
  function keys(event) {
    const typing = event.target.closest?.('input, textarea, select');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form?.requestSubmit();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      const search = document.querySelector('[data-search]');
      if (search) event.preventDefault();
      search?.focus();
    }
    if (event.key !== 'j' && event.key !== 'k') return;
    const rows = [...document.querySelectorAll('[data-rows] tbody a, [data-rows] li a')];
    const at = rows.indexOf(document.activeElement);
    const next = event.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
    rows[next]?.focus();
  }

  /** A ready answer goes where the writing is, and the page stays. */
  function insert(event) {
    const link = event.target.closest?.('[data-insert]');
    const field = document.querySelector('[data-composer] textarea');
    if (!link || !field) return;
    event.preventDefault();
    field.setRangeText(link.dataset.insert, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    link.closest('details')?.removeAttribute('open');
    field.focus();
  }

  /** How much more fits, once little does; what is too long stays, is said to be, and is not sent. */
  function count(event) {
    const field = event.target.closest?.('textarea[data-most]');
    if (!field) return;
    const most = Number(field.dataset.most);
    const left = most - field.value.length;
    field.setCustomValidity(left < 0 ? body.dataset.tooLong.replace('0', -left) : '');
    let note = field.parentElement.querySelector('.letters-left');
    if (left > most / 10) return note?.remove();
    if (!note) {
      note = document.createElement('small');
      note.className = 'letters-left';
      note.setAttribute('role', 'status');
      field.after(note);
    }
    note.textContent = `${field.value.length} / ${most}`;
    note.classList.toggle('fault', left < 0);
  }

  /** The newest line in view, also once the pictures above it have found their size. */
  function toEnd() {
    const thread = document.getElementById('thread');
    if (!thread) return;
    const down = () => {
      thread.scrollTop = thread.scrollHeight;
    };
    down();
    for (const picture of thread.querySelectorAll('img')) {
      if (!picture.complete) picture.addEventListener('load', down, { once: true });
    }
  }

  /** On a telephone the menu is a strip: the entry of this page is in view. */
  function toCurrent() {
    const current = document.querySelector('.side nav [aria-current]');
    const strip = current?.closest('ul');
    if (!strip || strip.scrollWidth <= strip.clientWidth) return;
    const [entry, box] = [current.getBoundingClientRect(), strip.getBoundingClientRect()];
    strip.scrollLeft += entry.left + entry.width / 2 - (box.left + box.width / 2);
  }

  /** The way back to a list leads to the list as it was left, with its filters. */
  function rememberList() {
    const lists = /^\/console\/(?:cases|petitions|proposals|inbox\/all|misses)$/;
    for (const crumb of document.querySelectorAll('.crumb a')) {
      const left = sessionStorage.getItem(crumb.getAttribute('href'));
      if (left) crumb.href = left;
    }
    const keep = () => {
      if (lists.test(location.pathname))
        sessionStorage.setItem(location.pathname, location.pathname + location.search);
    };
    keep();
    document.addEventListener('htmx:pushedIntoHistory', keep);
  }

  /** `picks`: the field into which a touch of the map writes where it was. */
  function drawMap(place) {
    const { here, quarters, tiles, boundary, zoom } = JSON.parse(place.dataset.map);
    const map = L.map(place, {
      scrollWheelZoom: false,
      attributionControl: Boolean(tiles),
      zoomControl: false,
    });
    L.control.zoom(zoom).addTo(map);
    if (boundary && !here) map.fitBounds(boundary[0]);
    else map.setView(here ?? quarters[0]?.at ?? [30.47, -8.877], 15);
    if (tiles) L.tileLayer(tiles, { attribution: '© OpenStreetMap' }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    for (const quarter of quarters) {
      const dot = L.circleMarker(quarter.at, { radius: 4, color: '#5b6663', weight: 1, fillOpacity: 0.5 });
      dot.addTo(map);
      // Leaflet takes a text for markup, and a name is a text.
      const name = document.createElement('span');
      name.textContent = quarter.name;
      dot.bindTooltip(name, { permanent: true, direction: 'top', className: 'quarter-name' });
    }
    if (boundary)
      L.polygon(boundary, { color: '#5b6663', weight: 2, dashArray: '6 6', fill: false }).addTo(map);
    const mark = L.circleMarker(here ?? [0, 0], {
      radius: 9,
      color: '#ffffff',
      weight: 3,
      fillColor: '#a3271c',
      fillOpacity: 1,
    });
    if (here) mark.addTo(map);
    const field = place.closest('form')?.elements.namedItem(place.dataset.picks ?? '');
    if (!field) return;
    map.on('click', ({ latlng }) => {
      field.value = `${latlng.lat.toFixed(6)}, ${latlng.lng.toFixed(6)}`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      mark.setLatLng(latlng).addTo(map);
    });
  }

  const LETTERS = { Arabic: /\p{Script=Arabic}/gu, Latin: /\p{Script=Latin}/gu };
  /** Fewer are a name or a number of a law. */
  const FEW_LETTERS = 12;

  /** Words in letters that their reader does not read are sent all the same, but not unawares. */
  function watchLetters(field) {
    const { reads } = field.dataset;
    const warning = field.closest('form')?.querySelector('[data-other-letters]');
    if (!reads || !warning) return;
    const count = (letters) => field.value.match(letters)?.length ?? 0;
    const other = count(LETTERS[reads === 'Latin' ? 'Arabic' : 'Latin']);
    warning.hidden = other < FEW_LETTERS || other < 2 * count(LETTERS[reads]);
  }

  /** What is typed is no longer kept: said on the page, which stays as it is. */
  function session(lives) {
    const old = document.querySelector('.ended');
    if (lives) return old?.remove();
    if (old) return;
    const note = document.createElement('p');
    note.className = 'alert ended';
    note.setAttribute('role', 'alert');
    note.textContent = body.dataset.ended;
    document.getElementById('main').prepend(note);
  }

  /** What is typed into a field of a password, shown and hidden again. */
  function reveal(button) {
    const field = button.closest('.secret-field').querySelector('input');
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
    const { hideWords } = button.dataset;
    button.dataset.hideWords = button.textContent;
    button.textContent = hideWords;
    field.focus();
  }

  for (const button of document.querySelectorAll('[data-show]')) {
    button.hidden = false;
    button.addEventListener('click', () => reveal(button));
    // Nothing that was shown is kept by the browser among words that were typed before.
    button.form?.addEventListener('submit', () => {
      if (button.getAttribute('aria-pressed') === 'true') reveal(button);
    });
  }

  body.addEventListener('session', ({ detail }) => session(detail));
  document.addEventListener('htmx:responseError', ({ detail }) => {
    if (detail.xhr.status === 401) session(false);
  });
  // The answer of a form that was refused stands at the address of the page it belongs to.
  if (body.dataset.address) history.replaceState(null, '', body.dataset.address);

  document.addEventListener('input', ({ target }) => watchLetters(target));
  document.addEventListener('input', count);
  for (const field of document.querySelectorAll('[data-reads]')) watchLetters(field);
  document.addEventListener('keydown', keys);
  document.addEventListener('click', insert);
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-print]')) window.print();
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id === 'thread') toEnd();
    if (event.target.id === 'menu') toCurrent();
  });
  // A form that was refused: where to look, for whoever sees the page and whoever hears it.
  if (body.dataset.refused) {
    const wrong =
      document.querySelector('[aria-invalid=true]') ?? document.querySelector('main [role=alert]');
    if (wrong && !wrong.matches('input, select, textarea')) wrong.tabIndex = -1;
    wrong?.closest('details')?.setAttribute('open', '');
    wrong?.focus();
  }
  if (window.L) for (const place of document.querySelectorAll('[data-map]')) drawMap(place);
  toEnd();
  toCurrent();
  rememberList();
  listen();
  body.dataset.ready = '1';
})();
