// Rows beside the page that they were read from: walk the doubts, accept or correct each.

import { Paper, made } from "./review_page.js";

const WHOLE = -1; // in place of a column: the row as a whole
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

const flat = (value) => value.replace(/\s+/g, " ").trim(); // as a field of one line shows it
const counted = (count, noun) => `${count.toLocaleString("en").replaceAll(",", "\u202f")} ${noun}${count === 1 ? "" : "s"}`;

class ReviewDesk extends HTMLElement {
  connectedCallback() {
    this.at = this.dataset.at;
    this.rows = new Map(); // by number, promises of rows
    this.undoable = []; // corrections made here, the newest last
    this.queue = Promise.resolve(); // corrections reach the server one after another
    this.current = null;
    this.picked = null;
    const first = JSON.parse(this.querySelector("script").textContent);
    this.build();
    this.show(first);
    const start = first.doubts[0];
    this.choose(start ?? 0, start !== undefined);
  }

  // ── Building ──────────────────────────────────────────────────────────────────────────────────

  build() {
    this.paper = new Paper(this);
    this.fileName = made("h2");
    this.rowAt = made("span", { class: "muted small" });
    this.leftAt = made("strong", { class: "small push" });
    this.cells = made("ol", { class: "cells", "aria-label": "Values of this row" });
    this.said = made("span", { role: "status", "aria-live": "polite" });
    this.keys = this.keysDialog();
    this.over = made("button", { type: "button", class: "quiet", onclick: () => this.step(-1), title: "Alt ↑" }, "Previous row");
    this.under = made("button", { type: "button", class: "quiet", onclick: () => this.step(1), title: "Alt ↓" }, "Next row");
    this.replaceChildren(
      this.paper.element,
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
      const wanted = place?.page ?? (this.paper.isOf(this.row) ? this.paper.shown.page : this.row.pages[0] ?? 1);
      this.paper.open(this.row.file, wanted);
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
      if (page) this.paper.pageOf(row.file, page);
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
    const picked = state === "corrected" ? this.picked?.sent ?? this.paper.placeOf(text, cell.isNumber) : null;
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
          const before = row.doubts;
          this.renew(answer.row);
          this.tell(this.outcome(wish, before, answer.row));
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

  // What came of a correction, with what it means for the values beside it.
  outcome(wish, before, row) {
    if (wish.state === "accepted") return "Accepted.";
    if (wish.state === "unreadable") return "Marked as not readable.";
    const broken = row.doubts.includes(wish.column) ? row.cells[wish.column].about[0] : "";
    if (broken) return `Saved, but look at row ${row.number} again: ${broken.slice(broken.indexOf(": ") + 2)}.`;
    const cleared = before.filter((column) => column >= 0 && !row.doubts.includes(column));
    if (cleared.length) return `Saved. ${new Intl.ListFormat("en").format(cleared.map((column) => row.cells[column].name))} agree${cleared.length === 1 ? "s" : ""} with it now.`;
    return "Saved.";
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
    this.paper.mark();
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
          return () => this.paper.view.focus();
        case "PageDown":
          return () => this.paper.turn(1);
        case "PageUp":
          return () => this.paper.turn(-1);
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
      this.paper.mark();
      return;
    }
    this.querySelector(".values .last button:not(:disabled)")?.focus();
    this.tell("Left the fields. F6 or a click goes back.");
  }

  // ── Picking ───────────────────────────────────────────────────────────────────────────────────

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
      this.paper.mark();
      this.tell(answer.text ? `${answer.text}. Enter saves it.` : "");
    } catch {
      wrong.textContent = "The server does not answer. Try again, or type the value.";
    }
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
