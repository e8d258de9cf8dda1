// A page with the boxes of a row's values: shown, enlarged, moved; words are picked on it.

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];
const KEPT = 40; // pages

export function made(name, attributes = {}, ...children) {
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

// Of the row that `desk` has: its cells, the current one, and what is being picked for it.
export class Paper {
  constructor(desk) {
    this.desk = desk;
    this.pages = new Map(); // by file and page, promises of words and picture
    this.zoom = innerWidth < 600 ? 2 : 1; // 1: as wide as there is room
    this.shown = null;
    this.svg = drawn("svg", { role: "img" });
    this.image = drawn("image", { x: 0, y: 0, preserveAspectRatio: "none" });
    this.words = drawn("g");
    this.boxes = drawn("g");
    this.svg.append(this.image, this.words, this.boxes);
    this.wait = made("p", { class: "wait", role: "status" });
    this.view = made("div", { class: "view", tabindex: "0", role: "region", "aria-label": "Page, with the boxes of the values" }, this.wait, this.svg);
    this.pageAt = made("span", { class: "at" });
    this.zoomAt = made("span", { class: "at" });
    this.back = this.button("Previous page", "back", () => this.turn(-1));
    this.forth = this.button("Next page", "next", () => this.turn(1));
    const bar = made(
      "div",
      { class: "bar", role: "toolbar", "aria-label": "Page view" },
      made("span", { class: "group" }, this.back, this.pageAt, this.forth),
      made("span", { class: "group push" }, this.sign("−", "Make smaller", () => this.enlarge(-1)), this.zoomAt, this.sign("+", "Enlarge", () => this.enlarge(1)), made("button", { type: "button", class: "quiet", onclick: () => this.fit() }, "Fit")),
    );
    this.element = made("section", { class: "page", "aria-label": "Page" }, bar, this.view);
    this.view.addEventListener("keydown", (event) => this.key(event));
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

  button(label, icon, act) {
    const picture = drawn("svg", { class: "icon", "aria-hidden": "true" });
    picture.append(drawn("use", { href: `${this.desk.dataset.icons}#${icon}` }));
    return made("button", { type: "button", class: "quiet", "aria-label": label, title: label, onclick: act }, picture);
  }

  sign(text, label, act) {
    return made("button", { type: "button", class: "quiet sign", "aria-label": label, title: label, onclick: act }, text);
  }

  key(event) {
    const act = {
      "+": () => this.enlarge(1),
      "=": () => this.enlarge(1),
      "-": () => this.enlarge(-1),
      0: () => this.fit(),
      F6: () => this.desk.choose(this.desk.current),
      Escape: () => this.desk.choose(this.desk.current),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  // ── The page ──────────────────────────────────────────────────────────────────────────────────

  pageOf(file, page) {
    const key = `${file}/${page}`;
    if (!this.pages.has(key)) {
      if (this.pages.size > KEPT) this.pages.delete(this.pages.keys().next().value);
      const loading = this.fetchPage(key);
      loading.catch(() => this.pages.delete(key));
      this.pages.set(key, loading);
    }
    return this.pages.get(key);
  }

  async fetchPage(key) {
    const url = `${this.desk.at}/pages/${key}`;
    const [words, wrong] = await Promise.all([this.desk.get(`/pages/${key}/words`).catch(() => null), this.picture(url)]);
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

  isOf(row) {
    return this.shown?.file === row.file && row.pages.includes(this.shown.page);
  }

  async open(file, page) {
    const isOther = this.shown?.file !== file || this.shown?.page !== page;
    this.shown = { file, page, ...(isOther ? {} : { words: this.shown.words, width: this.shown.width, height: this.shown.height }) };
    this.pageAt.textContent = `Page ${page} of ${this.desk.row.pageCount}`;
    this.back.disabled = page <= 1;
    this.forth.disabled = page >= this.desk.row.pageCount;
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
    this.svg.setAttribute("aria-label", `Page ${page} of ${this.desk.row.fileName}`);
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
    if (page >= 1 && page <= this.desk.row.pageCount) this.open(this.desk.row.file, page);
  }

  // The boxes of the row's values on this page; the current one lights up and comes into view.
  mark() {
    const boxes = [];
    for (const cell of this.desk.row.cells) {
      if (cell.place?.page !== this.shown.page) continue;
      const isCurrent = cell.column === this.desk.current;
      const kind = isCurrent ? " current" : this.desk.row.doubts.includes(cell.column) ? " doubt" : "";
      const box = drawn("rect", { class: `box${kind}`, "data-column": cell.column, rx: 1.5, ...sides(cell.place.box) });
      const title = drawn("title");
      title.textContent = cell.name;
      box.append(title);
      if (isCurrent) boxes.push(box);
      else boxes.unshift(box);
    }
    if (this.desk.picked?.place && this.desk.picked.place.page === this.shown.page) boxes.push(drawn("rect", { class: "box picked", rx: 1.5, ...sides(this.desk.picked.place.box) }));
    this.boxes.replaceChildren(...boxes);
    this.reveal();
  }

  reveal() {
    const place = this.desk.picked?.place ?? (this.desk.current === null ? null : this.desk.cell()?.place);
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
      this.desk.pick({ ...about, box: pressed.box });
      return;
    }
    const { column, word } = pressed.target.dataset;
    if (column !== undefined) this.desk.choose(Number(column));
    else if (word !== undefined) {
      const before = event.shiftKey ? this.desk.picked?.sent.words ?? [] : [];
      this.desk.pick({ ...about, words: [...new Set([...before, Number(word)])] });
    }
  }

  drop() {
    this.pressed?.rubber?.remove();
    this.pressed = null;
  }

  // Where on the shown page stands what was typed; nowhere unless it stands there once.
  placeOf(text, isNumber) {
    const { words, file, page } = this.shown ?? {};
    const plain = (value) => (isNumber ? value.replace(/[^\d]/g, "") : value.replace(/\s/g, "").toLowerCase());
    const wanted = plain(text);
    if (!words || wanted.length < (isNumber ? 3 : 2)) return null;
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
}
