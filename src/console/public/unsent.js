// Saves what is typed into a form while it is typed, so that nothing that happens to the page takes it away.
(() => {
  const WAIT_MS = 600;
  const timers = new Map();
  const typedInto = new Set();
  const formOf = (event) => event.target.closest?.('form');
  const nameOf = (form) => form?.elements.namedItem('unsent')?.value;

  /** Words, choices and the names of files; neither files nor passwords, nor what the page itself wrote into hidden fields. */
  function fieldsOf(form) {
    const fields = {};
    for (const field of form.elements) {
      if (!field.name || ['hidden', 'password', 'submit', 'button'].includes(field.type)) continue;
      if (field.type === 'file') fields['unsent-files'] = [...field.files].map(({ name }) => name).join('\n');
      else if (field.type === 'checkbox' || field.type === 'radio') {
        if (field.checked) fields[field.name] = field.value;
      } else fields[field.name] = field.value;
    }
    return fields;
  }

  function save(form) {
    clearTimeout(timers.get(form));
    timers.delete(form);
    const body = new URLSearchParams({ ...fieldsOf(form), unsent: nameOf(form) });
    const headers = { 'hx-request': 'true' };
    fetch('/console/unsent', { method: 'POST', body, headers, keepalive: true }).then(
      ({ status }) => document.body.dispatchEvent(new CustomEvent('session', { detail: status !== 401 })),
      () => undefined,
    );
  }

  document.addEventListener('input', (event) => {
    const form = formOf(event);
    if (!nameOf(form)) return;
    typedInto.add(form);
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(save, WAIT_MS, form));
  });

  // The form itself says what becomes of it; what the others on the page hold goes along.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') return;
    clearTimeout(timers.get(form));
    timers.delete(form);
    typedInto.delete(form);
    const others = {};
    for (const other of typedInto) if (other.isConnected) others[nameOf(other)] = fieldsOf(other);
    put(form, 'unsent-others', Object.keys(others).length > 0 ? JSON.stringify(others) : '');
    if (form.querySelector('[type=file]')) put(form, 'unsent-files', fieldsOf(form)['unsent-files']);
  });

  /** Before the files of the form: of one that is too large only its beginning is read. */
  function put(form, name, value) {
    form.querySelector(`[name=${name}]`)?.remove();
    if (!value) return;
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.prepend(field);
  }

  window.addEventListener('pagehide', () => {
    for (const form of [...timers.keys()]) save(form);
  });
})();
