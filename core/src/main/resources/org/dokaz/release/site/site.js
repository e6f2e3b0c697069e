/* Corrections from any page: select words, press Ctrl+Enter or the button. Everything else works without this file. */
(function () {
  "use strict";
  var button = document.getElementById("report");
  if (!button) {
    return;
  }
  var limit = Number(button.dataset.limit);

  function selected() {
    var selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.anchorNode) {
      return null;
    }
    var words = selection.toString().replace(/\s+/g, " ").trim();
    var node = selection.anchorNode;
    var element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    if (!words || !element || !element.closest("main")) {
      return null;
    }
    var statement = element.closest("[data-statement]");
    return {
      words: Array.from(words).slice(0, limit).join(""),
      statement: statement ? statement.dataset.statement : "",
      anchor: statement ? "#" + statement.id : ""
    };
  }

  function page() {
    return location.protocol === "https:" || location.protocol === "http:"
      ? location.origin + location.pathname
      : button.dataset.page;
  }

  function report(what) {
    var link = document.createElement("a");
    if (button.dataset.mail) {
      var body = page() + what.anchor + "\r\n\r\n"
        + (what.words ? "\u00AB" + what.words + "\u00BB\r\n\r\n" : "") + button.dataset.body + "\r\n";
      link.href = "mailto:" + button.dataset.mail + "?subject=" + encodeURIComponent(button.dataset.subject)
        + "&body=" + encodeURIComponent(body);
    } else {
      link.href = "corrections.html#" + new URLSearchParams({
        page: page() + what.anchor, statement: what.statement, words: what.words
      });
    }
    document.body.append(link);
    link.click();
    link.remove();
  }

  document.addEventListener("selectionchange", function () {
    button.hidden = !selected();
  });
  document.addEventListener("keydown", function (event) {
    var what = event.key === "Enter" && (event.ctrlKey || event.metaKey) ? selected() : null;
    if (what) {
      event.preventDefault();
      report(what);
    }
  });
  button.addEventListener("pointerdown", function (event) {
    event.preventDefault();
  });
  button.addEventListener("click", function () {
    var what = selected();
    if (what) {
      report(what);
    }
  });
  document.addEventListener("click", function (event) {
    var link = event.target instanceof Element ? event.target.closest("a.correct") : null;
    var statement = link ? link.closest("[data-statement]") : null;
    if (statement) {
      event.preventDefault();
      report({ words: "", statement: statement.dataset.statement, anchor: "#" + statement.id });
    }
  });

  function fill() {
    var form = document.querySelector("form[method=post]");
    if (!form || location.hash.indexOf("=") < 0) {
      return;
    }
    var sent = new URLSearchParams(location.hash.slice(1));
    ["page", "statement", "words"].forEach(function (name) {
      form.elements[name].value = (sent.get(name) || "").slice(0, 500);
    });
    form.elements.wrong.focus();
  }
  window.addEventListener("hashchange", fill);
  fill();
})();
