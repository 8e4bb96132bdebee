// Suggestions while a place's name is typed, and copying of links. Without this script the form searches as any form
// does, and a link is copied as any text is.
'use strict';

document.documentElement.classList.add('scripted');

for (const field of document.querySelectorAll('[data-suggest]')) {
  suggestIn(field);
}

for (const button of document.querySelectorAll('[data-copy]')) {
  if (navigator.clipboard) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = button.dataset.done;
    });
  }
}

// A link to what is folded opens it.
window.addEventListener('hashchange', openAimedAt);
openAimedAt();

function openAimedAt() {
  const folded = document.querySelector('details:target');
  if (folded) {
    folded.open = true;
  }
}

function suggestIn(field) {
  const input = field.querySelector('input[type="search"]');
  const list = document.createElement('ul');
  let results = [];
  let chosen = -1;
  let asked = 0;
  let waiting;

  list.id = input.id + '-suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.dataset.label);
  list.hidden = true;
  field.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', () => setTimeout(close, 150));

  async function ask() {
    const typed = input.value.trim();
    const number = ++asked;
    if (typed.length < 2) {
      close();
      return;
    }
    try {
      const answer = await fetch(field.dataset.suggest + '?q=' + encodeURIComponent(typed));
      const answered = answer.ok ? await answer.json() : [];
      const found = field.dataset.adds ? answered.filter((result) => result.id) : answered;
      if (number === asked) {
        show(found);
      }
    } catch (offline) {
      close();
    }
  }

  function show(found) {
    results = found;
    chosen = -1;
    list.replaceChildren(...found.map((result, place) => option(result, place)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  }

  function option(result, place) {
    const item = document.createElement('li');
    const context = document.createElement('span');
    item.id = list.id + '-' + place;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.textContent = result.name;
    context.className = 'kind';
    context.textContent = result.context;
    item.append(context);
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      take(place);
    });
    return item;
  }

  function onKey(event) {
    if (list.hidden) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose((chosen + step + results.length) % results.length);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Escape') {
      close();
    }
  }

  function choose(place) {
    chosen = place;
    Array.from(list.children).forEach((item, at) => item.setAttribute('aria-selected', String(at === place)));
    input.setAttribute('aria-activedescendant', list.children[place].id);
  }

  // A place is opened, or added to the form it is typed in.
  function take(place) {
    if (field.dataset.adds) {
      const added = document.createElement('input');
      added.type = 'hidden';
      added.name = field.dataset.adds;
      added.value = results[place].id;
      input.value = '';
      input.disabled = true;
      input.form.append(added);
      input.form.submit();
    } else {
      window.location.assign(results[place].path);
    }
  }

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}
