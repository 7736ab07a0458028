// What pages do better with a script. Nothing here is needed: every page works without it.
(() => {
  "use strict";
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // The error summary takes the focus, so that it is read first.
  const first = document.querySelector("[data-focus=first]");
  if (first) first.focus();

  // A pressed button says that it is busy, and the form is not sent twice.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    const question = button && button.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    if (form.dataset.once === undefined) return;
    if (form.dataset.sent === "true") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    if (button) button.setAttribute("aria-busy", "true");
  });
  // Back from the following page: the form may be sent again.
  window.addEventListener("pageshow", () => {
    all("form[data-sent]").forEach((form) => delete form.dataset.sent);
    all("[aria-busy=true]").forEach((button) => button.removeAttribute("aria-busy"));
  });

  // Each field is kept as it is left: POST of the field's name and value to data-autosave, with the form's token.
  document.addEventListener("change", async (event) => {
    const field = event.target;
    const address = field.dataset && field.dataset.autosave;
    if (!address || !field.form) return;
    const body = new URLSearchParams();
    all("input[type=hidden]", field.form).forEach((hidden) => body.append(hidden.name, hidden.value));
    if (field.type === "checkbox") {
      all(`input[name="${CSS.escape(field.name)}"]:checked`, field.form).forEach((box) => body.append(field.name, box.value));
    } else {
      body.append(field.name, field.value);
    }
    body.append("field", field.name);
    const said = document.querySelector("[data-saved]");
    try {
      const answer = await fetch(address, { method: "POST", body, headers: { "X-Requested-With": "autosave" } });
      if (said && answer.ok) said.textContent = (await answer.text()).slice(0, 200);
      else if (said) said.textContent = said.dataset.failed || "";
    } catch {
      if (said) said.textContent = said.dataset.failed || "";
    }
  });

  // The total of a column follows as it is typed; the server has the last word.
  document.addEventListener("input", (event) => {
    const sum = document.querySelector("[data-sum]");
    if (!sum || event.target.dataset.summand === undefined) return;
    const numbers = all("[data-summand]").map((input) => Number(input.value.trim() || 0));
    if (numbers.every(Number.isFinite)) sum.textContent = String(Math.round(numbers.reduce((a, b) => a + b, 0) * 1e6) / 1e6);
  });

  // Suggestions under a line of text (ARIA combobox with a listbox).
  all("input[data-suggest]").forEach((input) => {
    const list = document.createElement("ul");
    list.id = input.id + "-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", (input.labels && input.labels[0] && input.labels[0].textContent) || "");
    list.hidden = true;
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    let chosen = -1;
    let timer = 0;
    const show = (open) => {
      list.hidden = !open;
      input.setAttribute("aria-expanded", String(open));
      if (!open) input.removeAttribute("aria-activedescendant");
    };
    const mark = (index) => {
      const options = all("[role=option]", list);
      chosen = options.length ? (index + options.length) % options.length : -1;
      options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
      if (chosen >= 0) {
        input.setAttribute("aria-activedescendant", options[chosen].id);
        options[chosen].scrollIntoView({ block: "nearest" });
      }
    };
    const take = (option) => {
      if (!option.dataset.value) return;
      input.value = option.dataset.value;
      show(false);
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const ask = async () => {
      if (input.value.trim() === "") return show(false);
      const separator = input.dataset.suggest.includes("?") ? "&" : "?";
      const answer = await fetch(input.dataset.suggest + separator + "q=" + encodeURIComponent(input.value), { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const found = await answer.json();
      list.replaceChildren(
        ...(found.length ? found : [{ value: "", text: input.dataset.none }]).slice(0, 20).map((entry, i) => {
          const option = document.createElement("li");
          option.id = list.id + "-" + i;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.value = entry.value;
          option.textContent = entry.text + (entry.note ? " – " + entry.note : "");
          option.addEventListener("mousedown", (event) => {
            event.preventDefault();
            take(option);
          });
          return option;
        }));
      chosen = -1;
      show(true);
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    });
    input.addEventListener("blur", () => show(false));
    input.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      const options = all("[role=option]", list);
      if (event.key === "ArrowDown") mark(chosen + 1);
      else if (event.key === "ArrowUp") mark(chosen - 1);
      else if (event.key === "Escape") show(false);
      else if (event.key === "Enter" && chosen >= 0) take(options[chosen]);
      else return;
      event.preventDefault();
    });
  });

  // The desk: j and k move, Enter opens, x marks, / searches, numbers press the named action.
  const desk = document.querySelector("[data-desk]");
  if (!desk) return;
  const rows = () => all("[data-row]", desk);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && typing) return typing.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const list = rows();
    const at = list.findIndex((row) => row.contains(document.activeElement));
    const current = at >= 0 ? at : list.findIndex((row) => row.getAttribute("aria-current") === "true");
    if (event.key === "j" || event.key === "k") {
      const next = list[Math.min(list.length - 1, Math.max(0, current + (event.key === "j" ? 1 : -1)))];
      const link = next && next.querySelector("a");
      if (link) link.focus();
    } else if (event.key === "x" && current >= 0) {
      const box = list[current].querySelector("input[type=checkbox]");
      if (box) box.click();
    } else {
      const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!target) return;
      if (target.matches("input, select, textarea")) target.focus();
      else target.click();
    }
    event.preventDefault();
  });
})();
