// For fields in which a password is typed: a button that shows it, and how good a new one is while it is typed. Without this
// file the forms work as they are. A password goes nowhere but to the office, in a form as the form itself would send it.
'use strict';

(() => {
  const PAUSE = 300;

  /** A button after the field that shows what is typed, until it is sent or left. */
  const showable = (field) => {
    const label = document.querySelector(`label[for="${field.id}"]`);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'usa-button usa-button--unstyled cw-show';
    button.setAttribute('aria-controls', field.id);
    const show = (shown) => {
      field.type = shown ? 'text' : 'password';
      const words = shown ? 'Hide password' : 'Show password';
      button.textContent = words;
      button.setAttribute('aria-label', label ? `${words}: ${label.textContent.trim()}` : words);
    };
    field.setAttribute('autocapitalize', 'none');
    field.setAttribute('spellcheck', 'false');
    button.addEventListener('click', () => show(field.type === 'password'));
    if (field.form) {
      field.form.addEventListener('submit', () => show(false));
    }
    window.addEventListener('pagehide', () => show(false));
    show(false);
    field.after(button);
  };

  /** Asks the office, whenever the typing pauses, by the rules it will use when the form is sent. */
  const measured = (part) => {
    const field = document.getElementById(part.dataset.of);
    const meter = part.querySelector('meter');
    const words = part.querySelector('[role="status"]');
    let asked = 0;
    let waiting = 0;
    const ask = async () => {
      const mine = ++asked;
      const form = new URLSearchParams({ password: field.value });
      for (const name of ['_csrf', 'name']) {
        const other = field.form.elements[name];
        if (other) {
          form.append(name, other.value);
        }
      }
      try {
        const answer = await fetch(part.dataset.strength, {
          method: 'POST', body: form, headers: { Accept: 'application/json' }, redirect: 'error', cache: 'no-store',
        });
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        const look = await answer.json();
        if (mine === asked) {
          meter.value = look.score;
          words.textContent = look.words;
          part.hidden = false;
        }
      } catch (e) {
        if (mine === asked) {
          part.hidden = true;
        }
      }
    };
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      if (field.value === '') {
        asked++;
        part.hidden = true;
      } else {
        waiting = setTimeout(ask, PAUSE);
      }
    });
  };

  document.querySelectorAll('input[type="password"]').forEach(showable);
  document.querySelectorAll('[data-strength]').forEach(measured);
})();
