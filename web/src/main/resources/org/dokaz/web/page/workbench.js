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

// Files are sent with their progress shown; a page that tells of something under way is kept up to date. Both pages work without.
(() => {
  const told = (form, text) => {
    form.querySelector(".sending").hidden = false;
    form.querySelector(".sending span").textContent = text;
  };

  const refused = (request) => {
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    return page.querySelector(".notice.wrong, h1")?.textContent;
  };

  const send = (form) => {
    const request = new XMLHttpRequest();
    const bar = form.querySelector("progress");
    const button = form.querySelector("button");
    const end = (text) => {
      button.disabled = false;
      delete form.dataset.sent;
      told(form, text || form.dataset.uploadBroken);
    };
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        bar.value = Math.floor((100 * event.loaded) / event.total);
        told(form, `${bar.value} %`);
      }
    });
    request.addEventListener("load", () => {
      if (request.status === 200) {
        location.assign(request.responseURL);
      } else {
        end(refused(request));
      }
    });
    request.addEventListener("error", () => end(""));
    request.open("POST", form.action);
    button.disabled = true;
    request.send(new FormData(form));
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !("upload" in form.dataset)) {
      return;
    }
    event.preventDefault();
    const files = [...form.querySelector("input[type=file]").files];
    if (files.some((file) => file.size > Number(form.dataset.uploadMax))) {
      delete form.dataset.sent;
      told(form, form.dataset.uploadLarge);
    } else {
      send(form);
    }
  });

  const POLL_MILLIS = 1500;

  const look = async () => {
    const shown = document.querySelector("[data-poll]");
    if (!shown) {
      return;
    }
    try {
      const answer = await fetch(location.href, { redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(shown.id);
      if (answer.ok && fresh && fresh.innerHTML !== shown.innerHTML) {
        shown.replaceWith(document.adoptNode(fresh));
      }
    } catch {
      // The next look may succeed.
    }
    setTimeout(look, POLL_MILLIS);
  };
  setTimeout(look, POLL_MILLIS);
})();
