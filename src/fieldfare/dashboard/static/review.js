// Rows beside the page that they were read from: walk the doubts, accept or correct each.

const WHOLE = -1; // in place of a column: the row as a whole
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];
const SAID = { open: "", accepted: "Accepted", corrected: "Corrected", unreadable: "Not readable" };
const MOUSE = [
  ["Click words", "Set the current field to them; Shift adds words"],
  ["Drag a box", "Set the current field to the words in it"],
  ["Click a box", "Go to the field whose value it holds"],
  ["Ctrl wheel", "Enlarge; the middle button moves the page"],
];
const KEYS = [
  ["Enter", "Accept the value, or save what you typed, and go to the next doubt"],
  ["Tab / Shift Tab", "Go to the next or the previous doubt, in whichever row it is"],
  ["↓ / ↑", "Go to the next or the previous field of this row"],
  ["Ctrl Enter", "Accept all doubts of this row and go on"],
  ["F4", "Mark the value as not readable and go on"],
  ["Ctrl Z", "Undo your last correction"],
  ["Alt ↓ / Alt ↑", "Go to the next or the previous row, doubtful or not"],
  ["Page down / Page up", "Show the next or the previous page of the file"],
  ["F6", "Go from the fields to the page and back; there + − 0 enlarge and the arrows move it"],
  ["Esc", "Drop what you typed; a second time leave the fields, so that Tab goes through the whole page"],
];

const token = document.querySelector('meta[name="csrf"]').content;

function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function drawn(name, attributes = {}) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

const sides = ([left, top, right, bottom]) => ({ x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) });
const flat = (value) => value.replace(/\s+/g, " ").trim(); // as a field of one line shows it
const counted = (count, noun) => `${count.toLocaleString("en").replaceAll(",", "\u202f")} ${noun}${count === 1 ? "" : "s"}`;

class ReviewDesk extends HTMLElement {
  connectedCallback() {
    this.at = this.dataset.at;
    this.rows = new Map(); // by number, promises of rows
    this.pages = new Map(); // by file and page, promises of words and picture
    this.undoable = []; // corrections made here, the newest last
    this.queue = Promise.resolve(); // corrections reach the server one after another
    this.zoom = innerWidth < 600 ? 2 : 1; // 1: as wide as there is room
    this.current = null;
    this.picked = null;
    this.shown = null;
    const first = JSON.parse(this.querySelector("script").textContent);
    this.build();
    this.show(first);
    const start = first.doubts[0];
    this.choose(start ?? 0, start !== undefined);
  }

  // ── Building ──────────────────────────────────────────────────────────────────────────────────

  build() {
    this.svg = drawn("svg", { role: "img" });
    this.image = drawn("image", { x: 0, y: 0, preserveAspectRatio: "none" });
    this.words = drawn("g");
    this.boxes = drawn("g");
    this.svg.append(this.image, this.words, this.boxes);
    this.wait = made("p", { class: "wait", role: "status" });
    this.view = made("div", { class: "view", tabindex: "0", role: "region", "aria-label": "Page, with the boxes of the values" }, this.wait, this.svg);
    this.pageAt = made("span", { class: "at" });
    this.zoomAt = made("span", { class: "at" });
    this.back = this.button("Previous page", "back", () => this.turn(-1), { "data-key": "PageUp" });
    this.forth = this.button("Next page", "next", () => this.turn(1));
    const bar = made(
      "div",
      { class: "bar", role: "toolbar", "aria-label": "Page view" },
      made("span", { class: "group" }, this.back, this.pageAt, this.forth),
      made("span", { class: "group push" }, this.sign("−", "Make smaller", () => this.enlarge(-1)), this.zoomAt, this.sign("+", "Enlarge", () => this.enlarge(1)), this.text("Fit", () => this.fit())),
    );
    this.fileName = made("h2");
    this.rowAt = made("span", { class: "muted small" });
    this.leftAt = made("strong", { class: "small push" });
    this.cells = made("ol", { class: "cells", "aria-label": "Values of this row" });
    this.said = made("span", { role: "status", "aria-live": "polite" });
    this.keys = this.keysDialog();
    this.over = made("button", { type: "button", class: "quiet", onclick: () => this.step(-1), title: "Alt ↑" }, "Previous row");
    this.under = made("button", { type: "button", class: "quiet", onclick: () => this.step(1), title: "Alt ↓" }, "Next row");
    this.replaceChildren(
      made("section", { class: "page", "aria-label": "Page" }, bar, this.view),
      made(
        "section",
        { class: "values", "aria-label": "Values" },
        made("div", { class: "of" }, this.fileName, this.leftAt, this.rowAt),
        this.cells,
        made("div", { class: "last keyboard-only" }, made("span", {}, made("kbd", {}, "Enter"), " accept or save"), made("span", {}, made("kbd", {}, "Tab"), " next doubt"), made("span", {}, made("kbd", {}, "Ctrl Z"), " undo")),
        made("div", { class: "last" }, this.said, made("span", { class: "push" }, this.text("All keys", () => this.keys.showModal(), "keyboard-only"), this.over, this.under)),
      ),
      this.keys,
    );
    this.cells.addEventListener("keydown", (event) => this.key(event));
    this.view.addEventListener("keydown", (event) => this.viewKey(event));
    this.svg.addEventListener("pointerdown", (event) => this.press(event));
    this.svg.addEventListener("pointermove", (event) => this.drag(event));
    this.svg.addEventListener("pointerup", (event) => this.release(event));
    this.svg.addEventListener("pointercancel", () => this.drop());
    this.view.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.enlarge(event.deltaY < 0 ? 1 : -1);
    }, { passive: false });
    new ResizeObserver(() => this.scale()).observe(this.view);
  }

  button(label, icon, act, attributes = {}) {
    const picture = drawn("svg", { class: "icon", "aria-hidden": "true" });
    picture.append(drawn("use", { href: `${this.dataset.icons}#${icon}` }));
    return made("button", { type: "button", class: "quiet", "aria-label": label, title: label, onclick: act, ...attributes }, picture);
  }

  sign(text, label, act) {
    return made("button", { type: "button", class: "quiet sign", "aria-label": label, title: label, onclick: act }, text);
  }

  text(label, act, kind = "") {
    return made("button", { type: "button", class: `quiet ${kind}`, onclick: act }, label);
  }

  keysDialog() {
    const body = made("tbody");
    for (const [key, does] of [...KEYS, ...MOUSE]) body.append(made("tr", {}, made("th", { scope: "row" }, made("kbd", {}, key)), made("td", {}, does)));
    const close = made("button", { class: "primary", value: "" }, "Close");
    return made("dialog", { class: "keys", "aria-label": "Keyboard shortcuts" }, made("h2", {}, "Keyboard shortcuts and the mouse"), made("table", {}, body), made("form", { method: "dialog", class: "actions" }, close));
  }

  // ── The row ───────────────────────────────────────────────────────────────────────────────────

  show(row) {
    this.row = row;
    this.rows.set(row.number, Promise.resolve(row));
    this.picked = null;
    this.fileName.textContent = row.fileName;
    this.cells.replaceChildren();
    this.items = new Map();
    for (const cell of row.cells) this.cells.append(this.item(cell));
    if (row.whole) this.cells.append(this.item(row.whole));
    this.over.disabled = row.number <= 1;
    this.under.disabled = row.number >= row.rows;
    this.count();
    this.prefetch(row.nextDoubt);
    history.replaceState(null, "", `${this.at}?row=${row.number}`);
  }

  count() {
    const { number, rows, left, isBehind } = this.row;
    this.rowAt.textContent = `Row ${number.toLocaleString("en")} of ${rows.toLocaleString("en")}`;
    this.leftAt.textContent = left ? `${counted(left, "doubt")} left` : "No doubts left";
    if (left) {
      this.end?.remove();
      this.end = null;
      return;
    }
    if (!this.end) {
      this.end = made("div", { class: "all-done", tabindex: "-1" }, made("p"), made("a", { class: "button", href: this.dataset.results }, "Go to the results"));
      this.cells.before(this.end);
    }
    const hasSettled = isBehind || this.undoable.length > 0;
    this.end.firstChild.textContent = hasSettled ? "All is settled. The files are being made anew with it." : "Nothing is doubtful here. You can still look at every row and correct it.";
  }

  cell(column = this.current) {
    return column === WHOLE ? this.row.whole : this.row.cells[column];
  }

  item(cell) {
    const isWhole = cell.column === WHOLE;
    const id = `cell-${cell.column}`;
    const state = made("span", { class: "state" });
    const about = made("div", { class: "about", id: `${id}-about` });
    const wrong = made("p", { class: "wrong", role: "alert", id: `${id}-wrong` });
    const acts = made("div", { class: "acts" });
    const input = isWhole
      ? made("button", { type: "button", id, "aria-describedby": `${id}-about`, onclick: () => this.settle("accepted") }, "Accept the row as it is")
      : made("input", { id, autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-about ${id}-wrong`, maxlength: "4000" });
    const name = isWhole ? made("span", { class: "label" }, "The row as a whole") : made("label", { for: id }, cell.name);
    const item = made("li", { class: `cell${cell.isNumber ? " is-number" : ""}` }, made("div", { class: "name" }, name, state), input, wrong, about, acts);
    input.addEventListener("focus", () => {
      this.choose(cell.column, false);
      input.select?.();
    });
    item.addEventListener("click", (event) => {
      if (event.target.closest("button, input")) return;
      this.choose(cell.column);
    });
    this.items.set(cell.column, { item, input, state, about, wrong, acts });
    if (!isWhole) input.value = flat(cell.value);
    this.paint(cell);
    return item;
  }

  paint(cell) {
    const { item, state, about, acts } = this.items.get(cell.column);
    const isDoubt = this.row.doubts.includes(cell.column);
    item.classList.toggle("doubt", isDoubt);
    state.className = `state ${isDoubt ? "doubt" : cell.state}`;
    state.textContent = isDoubt ? "Doubt" : SAID[cell.state];
    about.replaceChildren();
    if (isDoubt || cell.state === "open") for (const message of cell.about) about.append(made("p", {}, message));
    if (cell.state !== "open" && cell.at) {
      const when = new Date(cell.at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
      about.append(made("span", { class: "muted" }, `${SAID[cell.state]} by ${cell.by || "a member"}, ${when}`));
    }
    if (cell.was !== undefined && cell.value !== cell.was) about.append(made("span", { class: "muted" }, cell.was ? `Found: ${cell.was}` : "Nothing was found."));
    acts.replaceChildren();
    const act = (label, key, does, kind = "") => acts.append(made("button", { type: "button", class: kind, tabindex: "-1", onclick: does }, label, made("kbd", { class: "keyboard-only" }, key)));
    if (cell.column !== WHOLE) {
      act(isDoubt ? "Accept" : "Save", "Enter", () => this.enter(), "primary");
      if (cell.state !== "unreadable") act("Not readable", "F4", () => this.settle("unreadable"));
    }
    if (cell.seen) acts.append(made("button", { type: "button", tabindex: "-1", onclick: () => this.undo(cell.seen) }, "Undo"));
  }

  // Let one cell be the current one: its box lights up and its page is shown.
  choose(column, focus = true) {
    if (column !== this.current || !this.items.get(column)?.item.classList.contains("current")) {
      this.leave(column);
      this.current = column;
      for (const [of, { item }] of this.items) item.classList.toggle("current", of === column);
      const { item } = this.items.get(column);
      item.scrollIntoView({ block: "nearest" });
      this.picked = null;
      const place = this.cell(column).place;
      const wanted = place?.page ?? (this.shown?.file === this.row.file && this.row.pages.includes(this.shown.page) ? this.shown.page : this.row.pages[0] ?? 1);
      this.open(this.row.file, wanted);
    }
    if (focus) {
      const { input } = this.items.get(column);
      input.focus({ preventScroll: matchMedia("(max-width: 860px)").matches });
      input.select?.();
    }
  }

  // What was typed is kept when one goes elsewhere, as in a spreadsheet.
  leave(column) {
    if (this.current === null || this.current === column || !this.isChanged()) return;
    const { input } = this.items.get(this.current);
    this.settle("corrected", input.value, false);
  }

  isChanged(column = this.current) {
    const entry = this.items.get(column);
    if (!entry || column === WHOLE || column === null) return false;
    return flat(entry.input.value) !== flat(this.cell(column).value) || this.picked !== null;
  }

  // ── Walking ───────────────────────────────────────────────────────────────────────────────────

  load(number) {
    if (!this.rows.has(number)) {
      const loading = this.get(`/rows/${number}`);
      loading.catch(() => this.rows.delete(number));
      this.rows.set(number, loading);
    }
    return this.rows.get(number);
  }

  prefetch(number) {
    if (!number || number === this.row.number) return;
    this.load(number).then((row) => {
      const cell = row.cells[row.doubts[0]];
      const page = cell?.place?.page ?? row.pages[0];
      if (page) this.pageOf(row.file, page);
    }, () => {});
  }

  async go(number, column) {
    if (this.isWalking) return false;
    this.isWalking = true;
    try {
      if (this.isChanged()) this.leave(null);
      const row = await this.load(number);
      this.current = null;
      this.show(row);
      this.choose(column ?? row.doubts[0] ?? 0);
      return true;
    } catch {
      this.tell("The row could not be loaded. Check the connection and try again.");
      return false;
    } finally {
      this.isWalking = false;
    }
  }

  // Steps that come faster than rows do add up.
  async step(by) {
    const number = (this.wanted ?? this.row.number) + by;
    if (number < 1 || number > this.row.rows) return;
    this.wanted = number;
    if (this.isWalking) return;
    while (this.wanted !== this.row.number && (await this.go(this.wanted)));
    this.wanted = null;
  }

  // The next doubt of this row, else the first one of the next row with doubts.
  async walk(by = 1) {
    const order = [...this.items.keys()];
    const here = order.indexOf(this.current);
    const ahead = by > 0 ? order.slice(here + 1) : order.slice(0, Math.max(0, here)).reverse();
    const next = ahead.find((column) => this.row.doubts.includes(column));
    if (next !== undefined) {
      this.choose(next);
      return true;
    }
    const found = await this.rowWithDoubts(by);
    if (found) {
      await this.go(found.number, by > 0 ? found.doubts[0] : found.doubts.at(-1));
      return true;
    }
    return false;
  }

  async rowWithDoubts(by) {
    if (this.isWalking) return null;
    this.isWalking = true;
    try {
      const seen = new Set();
      let row = this.row;
      let hasAsked = false;
      for (;;) {
        const number = by > 0 ? row.nextDoubt : row.previousDoubt;
        if (!number || seen.has(number)) {
          if (hasAsked) return this.row.doubts.length && by > 0 ? this.row : null;
          // what was fetched ahead may be older than what has been settled since
          await this.queue;
          hasAsked = true;
          seen.clear();
          row = await this.get(`/rows/${this.row.number}`);
          continue;
        }
        seen.add(number);
        row = await this.load(number);
        if (row.doubts.length) return row;
      }
    } catch {
      this.tell("The next row could not be loaded. Check the connection and try again.");
      return null;
    } finally {
      this.isWalking = false;
    }
  }

  // ── Settling ──────────────────────────────────────────────────────────────────────────────────

  enter() {
    const { input } = this.items.get(this.current);
    if (this.current !== WHOLE && this.isChanged()) this.settle("corrected", input.value);
    else if (this.row.doubts.includes(this.current)) this.settle("accepted");
    else this.next();
  }

  async next() {
    if (await this.walk(1)) return;
    this.tell(this.row.left ? "This is the last doubt." : "All is settled.");
    this.end?.focus();
  }

  settle(state, text = "", isWalking = true) {
    const { row, current: column } = this;
    const cell = this.cell();
    const picked = state === "corrected" ? this.picked?.sent ?? this.placeOf(text, cell) : null;
    const before = { ...cell };
    this.picked = null;
    if (row.doubts.includes(column)) row.left -= 1;
    row.doubts = row.doubts.filter((doubt) => doubt !== column);
    cell.state = state;
    if (column !== WHOLE) {
      if (state === "unreadable") cell.value = "";
      if (state === "corrected") cell.value = flat(text);
      this.items.get(column).input.value = flat(cell.value);
      this.items.get(column).wrong.textContent = "";
    }
    this.paint(cell);
    this.count();
    this.send(row, { number: row.number, column, state, seen: before.seen, text, picked }, before);
    if (isWalking) this.next();
  }

  send(row, wish, before) {
    this.queue = this.queue.then(async () => {
      try {
        const [status, answer] = await this.post("/corrections", wish);
        if (status === 200) {
          this.undoable.push(answer.correction);
          this.renew(answer.row);
          this.tell(wish.state === "corrected" ? "Saved." : wish.state === "accepted" ? "Accepted." : "Marked as not readable.");
        } else if (status === 409 && answer.row) {
          this.renew(answer.row);
          await this.choice(wish, answer);
        } else {
          await this.refused(row, wish, before, answer.wrong);
        }
      } catch {
        await this.refused(row, wish, before, "This could not be saved: the server does not answer. Try again.");
      }
    });
  }

  // The row as the server has it now; what is being typed stays.
  renew(row) {
    this.rows.set(row.number, Promise.resolve(row));
    if (row.number !== this.row.number) {
      this.row.left = row.left;
      this.row.isBehind = row.isBehind;
      this.count();
      return;
    }
    const typed = this.isChanged() ? this.current : null;
    const hadWhole = this.items.has(WHOLE);
    this.row = row;
    if (Boolean(row.whole) !== hadWhole) {
      const column = this.current;
      this.show(row);
      this.current = null;
      this.choose(this.items.has(column) ? column : 0);
      return;
    }
    for (const cell of [...row.cells, ...(row.whole ? [row.whole] : [])]) {
      if (cell.column !== WHOLE && cell.column !== typed) this.items.get(cell.column).input.value = flat(cell.value);
      this.paint(cell);
    }
    this.count();
    this.mark();
  }

  async refused(row, wish, before, wrong) {
    const fresh = await this.get(`/rows/${wish.number}`).catch(() => null);
    if (fresh) this.rows.set(wish.number, Promise.resolve(fresh));
    if (this.isChanged()) {
      // somebody who is typing is not torn away; the doubt is there again and comes again
      if (fresh && this.row.number === wish.number) this.renew(fresh);
      this.tell(`Row ${wish.number}${before.name ? `, ${before.name}` : ""} was not saved: ${wrong ?? "try again."}`);
      return;
    }
    if (this.row.number === wish.number) {
      if (fresh) this.renew(fresh);
      this.choose(wish.column);
    } else if (fresh) {
      this.current = null;
      this.show(fresh);
      this.choose(wish.column);
    }
    const entry = this.items.get(wish.column);
    if (wish.state === "corrected" && entry) entry.input.value = wish.text;
    if (entry) entry.wrong.textContent = wrong ?? "This could not be saved. Reload the page and try again.";
  }

  // Somebody else was faster: both values, and a person decides.
  choice(wish, answer) {
    const cell = answer.row.cells[wish.column];
    const theirs = answer.state === "unreadable" ? "(not readable)" : answer.theirs || (cell ? "(empty)" : "Accepted");
    const yours = wish.state === "unreadable" ? "(not readable)" : answer.yours || (cell ? "(empty)" : "Accepted");
    const dialog = made(
      "dialog",
      { class: "two", "aria-label": "Two corrections" },
      made("h2", {}, "Somebody else has corrected this value"),
      made("p", {}, `${cell ? cell.name : "The row as a whole"}, row ${wish.number}: ${answer.by || "another member"} was faster. Nothing of yours has been saved.`),
      made("dl", {}, made("dt", {}, "Theirs"), made("dd", {}, theirs), made("dt", {}, "Yours"), made("dd", {}, yours)),
      made("form", { method: "dialog", class: "actions" }, made("button", { value: "theirs" }, "Keep theirs"), made("button", { value: "yours", class: "primary" }, "Use mine")),
    );
    this.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => {
        dialog.remove();
        if (dialog.returnValue === "yours") this.send(this.row, { ...wish, seen: answer.seen }, cell ?? {});
        this.items.get(this.current)?.input.focus();
        resolve();
      });
    });
  }

  acceptAll() {
    if (this.isChanged()) this.settle("corrected", this.items.get(this.current).input.value, false);
    const here = this.current;
    for (const column of [...this.row.doubts]) {
      this.current = column;
      this.settle("accepted", "", false);
    }
    this.current = here;
    this.next();
  }

  undo(correction = this.undoable.at(-1)) {
    if (!correction) {
      this.tell("There is nothing of yours to undo here.");
      return;
    }
    this.undoable = this.undoable.filter((id) => id !== correction);
    this.queue = this.queue.then(async () => {
      try {
        const [status, answer] = await this.post("/undo", { correction });
        if (status !== 200) {
          this.tell(answer.wrong ?? "This could not be undone.");
          return;
        }
        this.picked = null;
        this.rows.set(answer.row.number, Promise.resolve(answer.row));
        this.current = null;
        this.show(answer.row);
        this.choose(this.items.has(answer.column) ? answer.column : 0);
        this.tell("Undone.");
      } catch {
        this.tell("This could not be undone: the server does not answer. Try again.");
      }
    });
  }

  tell(text) {
    this.said.textContent = text;
  }

  // ── Keys ──────────────────────────────────────────────────────────────────────────────────────

  key(event) {
    const entry = this.items.get(this.current);
    const inField = event.target === entry?.input;
    if (event.isComposing) return;
    const does = () => {
      switch (event.key) {
        case "Enter":
          if (event.ctrlKey || event.metaKey) return () => this.acceptAll();
          return inField ? () => this.enter() : null;
        case "Tab":
          return inField ? () => this.tab(event.shiftKey ? -1 : 1) : null;
        case "ArrowDown":
          return event.altKey ? () => this.step(1) : () => this.field(1);
        case "ArrowUp":
          return event.altKey ? () => this.step(-1) : () => this.field(-1);
        case "F4":
          return event.altKey || this.current === WHOLE ? null : () => this.settle("unreadable");
        case "F6":
          return () => this.view.focus();
        case "PageDown":
          return () => this.turn(1);
        case "PageUp":
          return () => this.turn(-1);
        case "z":
          return (event.ctrlKey || event.metaKey) && !event.shiftKey && !this.isChanged() ? () => this.undo() : null;
        case "Escape":
          return () => this.escape();
        default:
          return null;
      }
    };
    const act = does();
    if (!act) return;
    event.preventDefault();
    // what is pressed while a row is on its way must not settle what nobody has seen
    if (!this.isWalking || event.altKey) act();
  }

  async tab(by) {
    if (this.isChanged()) this.leave(null);
    if (!(await this.walk(by))) this.tell(by > 0 ? "There is no doubt after this one. Esc leaves the fields." : "There is no doubt before this one. Esc leaves the fields.");
  }

  field(by) {
    const order = [...this.items.keys()];
    const next = order[order.indexOf(this.current) + by];
    if (next !== undefined) this.choose(next);
  }

  escape() {
    if (this.isChanged()) {
      this.picked = null;
      const { input, wrong } = this.items.get(this.current);
      input.value = flat(this.cell().value);
      input.select();
      wrong.textContent = "";
      this.mark();
      return;
    }
    this.querySelector(".values .last button:not(:disabled)")?.focus();
    this.tell("Left the fields. F6 or a click goes back.");
  }

  viewKey(event) {
    const act = {
      "+": () => this.enlarge(1),
      "=": () => this.enlarge(1),
      "-": () => this.enlarge(-1),
      0: () => this.fit(),
      F6: () => this.choose(this.current),
      Escape: () => this.choose(this.current),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  // ── The page ──────────────────────────────────────────────────────────────────────────────────

  pageOf(file, page) {
    const key = `${file}/${page}`;
    if (!this.pages.has(key)) {
      if (this.pages.size > 40) this.pages.delete(this.pages.keys().next().value);
      const loading = this.fetchPage(key);
      loading.catch(() => this.pages.delete(key));
      this.pages.set(key, loading);
    }
    return this.pages.get(key);
  }

  async fetchPage(key) {
    const url = `${this.at}/pages/${key}`;
    const [words, wrong] = await Promise.all([this.get(`/pages/${key}/words`).catch(() => null), this.picture(url)]);
    if (words) return { ...words, url, wrong };
    if (wrong) return { width: 595, height: 842, words: [], url, wrong };
    const image = new Image();
    image.src = url;
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight, words: [], url, wrong };
  }

  // Why there is no picture, "" once there is one; a worker draws it when it is first asked for.
  async picture(url) {
    for (;;) {
      const response = await fetch(url);
      if (response.ok) {
        await response.blob();
        return "";
      }
      if (response.status !== 503) return (await response.json().catch(() => null))?.wrong ?? "This page cannot be shown.";
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }

  async open(file, page) {
    const isOther = this.shown?.file !== file || this.shown?.page !== page;
    this.shown = { file, page, ...(isOther ? {} : { words: this.shown.words, width: this.shown.width, height: this.shown.height }) };
    this.pageAt.textContent = `Page ${page} of ${this.row.pageCount}`;
    this.back.disabled = page <= 1;
    this.forth.disabled = page >= this.row.pageCount;
    if (!isOther && this.shown.words) {
      this.mark();
      return;
    }
    const late = setTimeout(() => (this.wait.textContent = "The page is being drawn …"), 150);
    try {
      const read = await this.pageOf(file, page);
      if (this.shown.file !== file || this.shown.page !== page) return;
      this.wait.textContent = read.wrong;
      Object.assign(this.shown, read);
      this.lay();
    } catch {
      this.wait.textContent = "The page could not be loaded. Check the connection, then choose the field again.";
    } finally {
      clearTimeout(late);
    }
  }

  lay() {
    const { width, height, words, url, wrong, page } = this.shown;
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.setAttribute("aria-label", `Page ${page} of ${this.row.fileName}`);
    this.image.setAttribute("width", width);
    this.image.setAttribute("height", height);
    if (wrong) this.image.removeAttribute("href");
    else this.image.setAttribute("href", url);
    this.words.replaceChildren(...words.map(([, ...box], index) => drawn("rect", { class: "word", "data-word": index, ...sides(box) })));
    this.scale();
    this.mark();
  }

  scale() {
    if (!this.shown?.width) return;
    const wide = Math.max(120, (this.view.clientWidth - 2) * this.zoom);
    this.svg.setAttribute("width", wide);
    this.svg.setAttribute("height", (wide * this.shown.height) / this.shown.width);
    this.zoomAt.textContent = `${Math.round(this.zoom * 100)} %`;
  }

  enlarge(by) {
    const at = STEPS.findIndex((step) => step >= this.zoom);
    const zoom = STEPS[Math.min(STEPS.length - 1, Math.max(0, at + by))];
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.view;
    const middle = [(scrollLeft + clientWidth / 2) / this.zoom, (scrollTop + clientHeight / 2) / this.zoom];
    this.zoom = zoom;
    this.scale();
    this.view.scrollTo(middle[0] * zoom - clientWidth / 2, middle[1] * zoom - clientHeight / 2);
  }

  fit() {
    this.zoom = 1;
    this.scale();
    this.reveal();
  }

  turn(by) {
    const page = this.shown.page + by;
    if (page >= 1 && page <= this.row.pageCount) this.open(this.row.file, page);
  }

  // The boxes of the row's values on this page; the current one lights up and comes into view.
  mark() {
    const boxes = [];
    for (const cell of this.row.cells) {
      if (cell.place?.page !== this.shown.page) continue;
      const isCurrent = cell.column === this.current;
      const kind = isCurrent ? " current" : this.row.doubts.includes(cell.column) ? " doubt" : "";
      const box = drawn("rect", { class: `box${kind}`, "data-column": cell.column, rx: 1.5, ...sides(cell.place.box) });
      const title = drawn("title");
      title.textContent = cell.name;
      box.append(title);
      if (isCurrent) boxes.push(box);
      else boxes.unshift(box);
    }
    if (this.picked?.place && this.picked.place.page === this.shown.page) boxes.push(drawn("rect", { class: "box picked", rx: 1.5, ...sides(this.picked.place.box) }));
    this.boxes.replaceChildren(...boxes);
    this.reveal();
  }

  reveal() {
    const place = this.picked?.place ?? (this.current === null ? null : this.cell()?.place);
    if (!place || place.page !== this.shown.page || !this.shown.width) return;
    const scale = this.svg.getBoundingClientRect().width / this.shown.width;
    const [left, top, right, bottom] = place.box.map((side) => side * scale);
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.view;
    const isSeen = left >= scrollLeft && right <= scrollLeft + clientWidth && top >= scrollTop + 20 && bottom <= scrollTop + clientHeight - 20;
    if (!isSeen) this.view.scrollTo((left + right - clientWidth) / 2, (top + bottom - clientHeight) / 2);
  }

  // ── Picking on the page ───────────────────────────────────────────────────────────────────────

  point(event) {
    const rect = this.svg.getBoundingClientRect();
    const scale = this.shown.width / rect.width;
    const within = (value, most) => Math.min(most, Math.max(0, value));
    return [within((event.clientX - rect.left) * scale, this.shown.width), within((event.clientY - rect.top) * scale, this.shown.height)];
  }

  press(event) {
    if (event.button === 1) {
      event.preventDefault();
      this.pan(event);
      return;
    }
    if (event.button !== 0 || !this.shown?.width) return;
    this.pressed = { at: this.point(event), x: event.clientX, y: event.clientY, target: event.target, rubber: null };
    if (event.pointerType !== "touch") event.preventDefault(); // the field keeps the focus
  }

  // The middle button moves the page.
  pan({ pointerId, clientX, clientY }) {
    const { scrollLeft, scrollTop } = this.view;
    const move = (event) => this.view.scrollTo(scrollLeft + clientX - event.clientX, scrollTop + clientY - event.clientY);
    this.svg.setPointerCapture(pointerId);
    this.svg.addEventListener("pointermove", move);
    this.svg.addEventListener("lostpointercapture", () => this.svg.removeEventListener("pointermove", move), { once: true });
  }

  drag(event) {
    const { pressed } = this;
    if (!pressed || event.pointerType === "touch") return;
    if (!pressed.rubber) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < 5) return;
      pressed.rubber = drawn("rect", { class: "rubber" });
      this.svg.append(pressed.rubber);
      this.svg.setPointerCapture(event.pointerId);
    }
    pressed.box = this.spanned(pressed.at, this.point(event));
    for (const [name, value] of Object.entries(sides(pressed.box))) pressed.rubber.setAttribute(name, value);
  }

  spanned([x, y], [toX, toY]) {
    return [Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)];
  }

  release(event) {
    const { pressed } = this;
    if (!pressed) return;
    this.drop();
    const about = { file: this.shown.file, page: this.shown.page };
    if (pressed.box) {
      this.pick({ ...about, box: pressed.box });
      return;
    }
    const { column, word } = pressed.target.dataset;
    if (column !== undefined) this.choose(Number(column));
    else if (word !== undefined) {
      const before = event.shiftKey ? this.picked?.sent.words ?? [] : [];
      this.pick({ ...about, words: [...new Set([...before, Number(word)])] });
    }
  }

  drop() {
    this.pressed?.rubber?.remove();
    this.pressed = null;
  }

  async pick(sent) {
    const column = this.current;
    if (column === null || column === WHOLE) {
      this.tell("Choose a field first, then click its words on the page.");
      return;
    }
    const { input, wrong } = this.items.get(column);
    try {
      const [status, answer] = await this.post("/picked", { number: this.row.number, column, picked: sent });
      if (this.current !== column) return;
      if (status !== 200) {
        wrong.textContent = answer.wrong ?? "This could not be picked. Type the value instead.";
        return;
      }
      this.picked = { sent, place: answer.place };
      input.value = answer.text;
      wrong.textContent = answer.text ? answer.wrong : "No words were read in this box. Type what it says.";
      input.focus({ preventScroll: true });
      this.mark();
      this.tell(answer.text ? `${answer.text}. Enter saves it.` : "");
    } catch {
      wrong.textContent = "The server does not answer. Try again, or type the value.";
    }
  }

  // Where on the shown page stands what was typed; nowhere unless it stands there once.
  placeOf(text, cell) {
    const { words, file, page } = this.shown ?? {};
    const plain = (value) => (cell.isNumber ? value.replace(/[^\d]/g, "") : value.replace(/\s/g, "").toLowerCase());
    const wanted = plain(text);
    if (!words || wanted.length < (cell.isNumber ? 3 : 2)) return null;
    const found = [];
    for (let start = 0; start < words.length; start += 1) {
      let run = "";
      for (let end = start; end < words.length && end < start + 12; end += 1) {
        const more = plain(words[end][0]);
        if (!more && end === start) break;
        run += more;
        if (run === wanted && more) found.push([start, end]);
        if (!wanted.startsWith(run)) break;
      }
    }
    if (found.length !== 1) return null;
    const [start, end] = found[0];
    return { file, page, words: Array.from({ length: end - start + 1 }, (_, index) => start + index) };
  }

  // ── The server ────────────────────────────────────────────────────────────────────────────────

  async get(path) {
    const response = await fetch(this.at + path);
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json();
  }

  async post(path, body) {
    const response = await fetch(this.at + path, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF-Token": token }, body: JSON.stringify(body) });
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
    return [response.status, isJson ? await response.json() : {}];
  }
}

customElements.define("review-desk", ReviewDesk);

const waiting = document.querySelector("[data-reload]");
if (waiting) setTimeout(() => location.reload(), Number(waiting.dataset.reload) * 1000);
