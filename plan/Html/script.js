// Sorting, filtering, copying and the theme. The page is complete without it.
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');

  const stored = (() => {
    try { return localStorage.getItem('theme'); } catch { return null; }
  })();
  if (stored === 'light' || stored === 'dark') {
    root.dataset.theme = stored;
  }

  const startTheme = button => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try { localStorage.setItem('theme', root.dataset.theme); } catch { /* A page from a file may have nowhere to keep it. */ }
      show();
    });
    system.addEventListener('change', show);
    show();
  };

  const startSorting = table => {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const order = (row, column) => {
      const cell = row.cells[column];
      return cell.dataset.order === undefined ? cell.textContent : Number(cell.dataset.order);
    };
    const compare = (a, b) => typeof a === 'number' ? a - b : a.localeCompare(b, 'en', { numeric: true });
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const next = { ascending: 'descending', descending: 'none' }[head.getAttribute('aria-sort')] ?? 'ascending';
        heads.forEach(other => other.removeAttribute('aria-sort'));
        const sign = next === 'descending' ? -1 : 1;
        if (next !== 'none') {
          head.setAttribute('aria-sort', next);
        }
        body.append(...next === 'none' ? original : original.toSorted((a, b) => sign * compare(order(a, column), order(b, column))));
      });
    });
  };

  const startFilter = bar => {
    const items = [...document.querySelectorAll(`[data-in="${bar.dataset.for}"]`)];
    const texts = new Map(items.map(item => [item, item.textContent.toLowerCase()]));
    const field = bar.querySelector('input');
    const buttons = [...bar.querySelectorAll('button')];
    const rows = items.filter(item => item.matches('tr'));
    const counted = rows.length > 0 ? rows : items;
    let tag = '';
    const apply = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(word => word !== '');
      for (const item of items) {
        item.hidden = !((tag === '' || item.dataset.tags === tag) && words.every(word => texts.get(item).includes(word)));
      }
      const shown = counted.filter(item => !item.hidden).length;
      bar.querySelector('output').textContent = shown === counted.length ? '' : `${shown} of ${counted.length}`;
    };
    bar.hidden = false;
    field.addEventListener('input', apply);
    for (const button of buttons) {
      button.addEventListener('click', () => {
        tag = button.dataset.tag;
        buttons.forEach(other => other.setAttribute('aria-pressed', String(other === button)));
        apply();
      });
    }
  };

  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand('copy');
      area.remove();
      return done;
    }
  };

  const startCopying = button => {
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      const sources = button.dataset.copy
        ? [document.getElementById(button.dataset.copy)]
        : [...document.querySelectorAll(`[data-in="${button.dataset.copyAll}"]:not([hidden]) pre`)];
      const done = await copy(sources.map(source => source.textContent).join('---\n'));
      button.textContent = done ? 'Copied' : 'Not copied';
      setTimeout(() => { button.textContent = label; }, 1600);
    });
  };

  /** A link to something that is closed opens it. */
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target?.closest('details:not([open])');
    if (closed) {
      closed.open = true;
      target.scrollIntoView();
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.theme').forEach(startTheme);
    document.querySelectorAll('table.sortable').forEach(startSorting);
    document.querySelectorAll('.filter').forEach(startFilter);
    document.querySelectorAll('[data-copy], [data-copy-all]').forEach(startCopying);
    addEventListener('hashchange', openTarget);
    openTarget();
  });
})();
