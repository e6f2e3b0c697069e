// What keys do. Every page works without: each key follows a link or presses a button that stands on the page.
"use strict";

(() => {
  const one = (selector) => document.querySelector(selector);

  const typing = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName));

  const keys = {
    j: () => one(".panel .steps a[rel=next]")?.click(),
    k: () => one(".panel .steps a[rel=prev]")?.click(),
    a: () => one("#accept")?.click(),
    r: () => {
      const why = one("#why");
      if (why && !why.value.trim()) {
        why.focus();
      } else {
        one("#reject")?.click();
      }
    },
    e: () => {
      const correct = one("#correct");
      if (correct) {
        correct.open = true;
        one("#kind")?.focus();
      }
    },
    "?": () => {
      const help = one("#keys");
      if (help?.open) {
        help.close();
      } else {
        help?.showModal();
      }
    },
  };

  // The reason is typed after r: Enter then rejects, since r asked for it.
  let rejecting = false;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (typing(event.target)) {
      if (event.key === "Escape") {
        rejecting = false;
        event.target.blur();
      } else if (event.key === "Enter" && event.target.id === "why") {
        event.preventDefault();
        one(rejecting ? "#reject" : "#accept")?.click();
      }
      return;
    }
    // On a keyboard of another alphabet the key counts, not the letter on it.
    const latin = /^Key([A-Z])$/.exec(event.code);
    const key = /^[a-z?]$/.test(event.key) ? event.key : latin ? latin[1].toLowerCase() : event.key;
    if (Object.hasOwn(keys, key)) {
      event.preventDefault();
      rejecting = key === "r";
      keys[key]();
    }
  });

  // A form that is under way is not sent twice.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) {
      event.preventDefault();
    }
    event.target.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));
})();
