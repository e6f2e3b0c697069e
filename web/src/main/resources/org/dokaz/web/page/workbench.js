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
    s: () => opened("#split")?.querySelector("textarea")?.focus(),
    n: () => addClaim(),
    "?": () => {
      const help = one("#keys");
      if (help?.open) {
        help.close();
      } else {
        help?.showModal();
      }
    },
  };

  const opened = (selector) => {
    const details = one(selector);
    if (details) {
      details.open = true;
    }
    return details;
  };

  // Words that were selected in the document last, and about where they stand in it.
  let selected = null;

  document.addEventListener("selectionchange", () => {
    const text = one(".reader .text");
    const selection = getSelection();
    const take = one("#take");
    if (!text || !take || !selection.rangeCount) {
      return;
    }
    const range = selection.getRangeAt(0);
    const words = selection.toString().trim();
    if (text.contains(range.startContainer) && text.contains(range.endContainer) && words) {
      const before = document.createRange();
      before.selectNodeContents(text);
      before.setEnd(range.startContainer, range.startOffset);
      selected = { words, near: before.toString().length };
      take.hidden = false;
    } else {
      take.hidden = true;
    }
  });

  const addClaim = () => {
    const details = opened("#new");
    if (!details) {
      return;
    }
    if (selected) {
      one("#new-words").value = selected.words;
      one("#addClaim input[name=near]").value = selected.near;
      selected = null;
    }
    const take = one("#take");
    if (take) {
      take.hidden = true;
    }
    details.scrollIntoView({ block: "nearest" });
    one(one("#new-words").value ? "#new-kind" : "#new-words").focus();
  };

  one("#take")?.addEventListener("click", addClaim);
  // Browsers select no words from inside a link on; claims are links, and their words are to be selected all the same.
  const caret = (event) => {
    const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (at) {
      return [at.offsetNode, at.offset];
    }
    const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
    return range ? [range.startContainer, range.startOffset] : null;
  };
  let from = null;
  let dragged = false;
  document.addEventListener("mousedown", (event) => {
    dragged = false;
    from = event.button === 0 && event.target.closest?.(".text a.claim") ? caret(event) : null;
    if (from) {
      // What the browser does with a press on a link would take the selection away again.
      event.preventDefault();
      getSelection().removeAllRanges();
    }
  });
  document.addEventListener("mousemove", (event) => {
    const to = from && (event.buttons & 1) ? caret(event) : null;
    if (to && one(".text").contains(to[0]) && (dragged || to[0] !== from[0] || to[1] !== from[1])) {
      dragged = true;
      getSelection().setBaseAndExtent(from[0], from[1], to[0], to[1]);
    }
  });
  document.addEventListener("click", (event) => {
    if (dragged && event.target.closest?.(".text a.claim")) {
      event.preventDefault();
    }
    from = null;
    dragged = false;
  });
  // Words that are typed over stand elsewhere.
  one("#new-words")?.addEventListener("input", () => {
    one("#addClaim input[name=near]").value = "";
  });

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
