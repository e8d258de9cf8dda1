// The form for a new extraction: files, prompt, suggestions, preview, run.

import { ask } from "./page.js";
import { Refused, Uploads, dropped, post } from "./uploads.js";

const SHOWN = 200; // files at first
const form = document.getElementById("new");
const at = form.dataset.at;
const get = (id) => document.getElementById(id);
const parted = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");
const counted = (count, noun) => `${parted(count)} ${noun}${count === 1 ? "" : "s"}`;

function size(bytes) {
  for (const unit of ["bytes", "kB", "MB"]) {
    if (bytes < 1000) return unit === "bytes" ? `${bytes} bytes` : `${bytes.toFixed(1)} ${unit}`;
    bytes /= 1000;
  }
  return `${bytes.toFixed(1)} GB`;
}

function say(place, kind, text) {
  place.replaceChildren();
  if (!text) return;
  const said = get(`said-${kind}`).content.firstElementChild.cloneNode(true);
  said.querySelector("p").textContent = text;
  place.append(said);
}

// ── Files ──

const uploads = new Uploads(at, form.dataset.session, soon);
const rows = new Map();
let most = SHOWN;
let asked = 0;
let runWhenDone = false;
const speeds = [];

function soon() {
  if (!asked) asked = setTimeout(show, 100);
}

function allowed(found) {
  const limits = form.dataset;
  const endings = limits.extensions.split(",");
  const refused = [];
  const taken = found.filter(({ blob, name }) => {
    const low = name.toLowerCase();
    let why = "";
    if (!endings.some((ending) => low.endsWith(ending))) why = "is no PDF, JPG or PNG";
    else if (!blob.size) why = "is empty";
    else if (blob.size > Number(low.endsWith(".pdf") ? limits.maxPdf : limits.maxImage)) why = `is larger than ${low.endsWith(".pdf") ? limits.toldPdf : limits.toldImage}`;
    if (why && !/^(\.|thumbs\.db$|desktop\.ini$)/i.test(name)) refused.push(`${name} ${why}`);
    return !why;
  });
  const more = refused.length > 5 ? ` and ${parted(refused.length - 5)} more` : "";
  return [taken, refused.length ? `Not added: ${refused.slice(0, 5).join("; ")}${more}.` : ""];
}

async function take(found, folder = "") {
  const [taken, refused] = allowed(found);
  const before = uploads.standing;
  const bytes = taken.reduce((sum, { blob }) => sum + blob.size, before.bytes);
  if (before.all + taken.length > Number(form.dataset.maxFiles) || bytes > Number(form.dataset.maxAll)) {
    say(get("refused"), "wrong", `That would be ${counted(before.all + taken.length, "file")} and ${size(bytes)}. One extraction takes ${parted(form.dataset.maxFiles)} files and ${form.dataset.toldAll}; nothing was added. Put them into several extractions.`);
    return;
  }
  say(get("refused"), "wrong", refused);
  if (!taken.length) return;
  const name = form.elements.task_name;
  if (folder.length >= 3 && name.value === name.defaultValue) name.value = folder.slice(0, 40);
  try {
    await uploads.add(taken);
    history.replaceState(null, "", `${at}?session=${encodeURIComponent(uploads.session)}`);
  } catch (error) {
    say(get("refused"), "wrong", error.message);
  }
}

const STANDINGS = { waiting: "Waiting", paused: "Paused", done: "Uploaded" };
const HOLDS = { waiting: "Pause", uploading: "Pause", paused: "Resume", failed: "Try again" };

function made(file) {
  const row = get("file-row").content.firstElementChild.cloneNode(true);
  row.querySelector(".name").textContent = file.name;
  row.querySelector(".name").title = file.name;
  row.querySelector(".size").textContent = size(file.size);
  row.querySelector("progress").setAttribute("aria-label", `Upload of ${file.name}`);
  const hold = row.querySelector(".hold");
  hold.addEventListener("click", () => (HOLDS[file.state] === "Pause" ? uploads.hold(file) : uploads.resume(file)));
  row.querySelector(".drop-it").addEventListener("click", () => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    uploads.remove(file);
    (next?.querySelector(".drop-it") ?? get("choose-files")).focus();
  });
  row.querySelector(".drop-it").setAttribute("aria-label", `Remove ${file.name}`);
  rows.set(file.id, row);
  get("list").append(row);
  return row;
}

function tell(file, row) {
  const share = file.size ? uploads.sentOf(file) / file.size : 0;
  const standing = file.why || STANDINGS[file.state] || `${Math.floor(share * 100)} %`;
  if (row.dataset.told === `${file.state}${standing}`) return;
  row.dataset.told = `${file.state}${standing}`;
  row.dataset.state = file.state;
  row.querySelector("progress").value = share;
  row.querySelector(".standing").textContent = standing;
  const hold = row.querySelector(".hold");
  hold.hidden = !HOLDS[file.state];
  if (hold.textContent !== (HOLDS[file.state] ?? "")) {
    hold.textContent = HOLDS[file.state] ?? "";
    hold.setAttribute("aria-label", `${HOLDS[file.state]}: ${file.name}`);
  }
}

function show() {
  asked = 0;
  const now = uploads.standing;
  get("uploads").hidden = !now.all;
  for (const [id, row] of rows) {
    if (!uploads.files.has(id)) {
      row.remove();
      rows.delete(id);
    }
  }
  let count = 0;
  for (const file of uploads.files.values()) {
    const isBad = file.state === "failed" || file.state === "lost";
    if (count < most || isBad || rows.has(file.id)) tell(file, rows.get(file.id) ?? made(file));
    count += 1;
  }
  get("more").hidden = rows.size >= now.all;
  get("more").textContent = `Show more files (${parted(now.all - rows.size)} are not shown)`;
  get("overall").value = now.bytes ? now.sent / now.bytes : 0;
  const troubled = now.failed + now.lost;
  const text = now.done === now.all ? `${counted(now.all, "file")} uploaded` : `${parted(now.done)} of ${counted(now.all, "file")} uploaded${troubled ? `, ${parted(troubled)} need you` : ""}`;
  get("counted").textContent = text;
  get("measured").textContent = now.done === now.all ? size(now.bytes) : `${size(now.sent)} of ${size(now.bytes)}${left(now)}`;
  if (!now.open && get("spoken").textContent !== text) get("spoken").textContent = text;
  get("pause-all").hidden = !now.open;
  get("resume-all").hidden = !now.paused;
  get("retry-all").hidden = !now.failed;
  get("run").querySelector("span").textContent = runWhenDone ? "Runs as soon as all files are uploaded" : "Run the extraction";
  if (runWhenDone && !now.open) run();
}

function left(now) {
  const time = performance.now();
  speeds.push([time, now.sent]);
  while (speeds.length > 2 && time - speeds[0][0] > 8000) speeds.shift();
  const [from, sent] = speeds[0];
  const speed = (now.sent - sent) / (time - from);
  if (!now.uploading || time - from < 2000 || speed <= 0) return "";
  const seconds = (now.bytes - now.sent) / speed / 1000;
  return seconds < 60 ? `, about ${Math.max(1, Math.round(seconds))} s left` : `, about ${Math.round(seconds / 60)} min left`;
}

const drop = get("drop");
for (const type of ["dragenter", "dragover"]) {
  document.addEventListener(type, (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    drop.classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) drop.classList.remove("over");
});
document.addEventListener("drop", async (event) => {
  if (!event.dataTransfer?.items.length) return;
  event.preventDefault();
  drop.classList.remove("over");
  const first = event.dataTransfer.items[0].webkitGetAsEntry?.();
  await take(await dropped(event.dataTransfer), first?.isDirectory ? first.name : "");
});
for (const [button, input] of [["choose-files", "files"], ["choose-folder", "folder"]]) {
  get(button).addEventListener("click", () => get(input).click());
  get(input).addEventListener("change", async () => {
    const chosen = [...get(input).files];
    await take(chosen.map((blob) => ({ blob, name: blob.name })), chosen[0]?.webkitRelativePath.split("/")[0] ?? "");
    get(input).value = "";
  });
}
const every = (act) => [...uploads.files.values()].forEach(act);
get("pause-all").addEventListener("click", () => every((file) => uploads.hold(file)));
get("resume-all").addEventListener("click", () => every((file) => file.state === "paused" && uploads.resume(file)));
get("retry-all").addEventListener("click", () => every((file) => file.state === "failed" && uploads.resume(file)));
get("remove-all").addEventListener("click", async () => {
  if (await ask("Remove all files from this extraction?", "Remove them")) every((file) => uploads.remove(file));
});
get("more").addEventListener("click", () => {
  most += SHOWN;
  show();
});
window.addEventListener("beforeunload", (event) => {
  if (uploads.standing.open) event.preventDefault();
});

// ── Prompt ──

const mode = () => form.elements.mode.value;

function modes() {
  get("as-text").hidden = mode() !== "text";
  get("as-fields").hidden = mode() !== "fields";
  if (mode() === "fields" && !get("fields").children.length) field("", "");
}

function field(name, told, focus = false) {
  if (get("fields").children.length >= Number(form.dataset.maxFields)) return;
  const row = get("field-row").content.firstElementChild.cloneNode(true);
  row.querySelector(".field-name").value = name;
  row.querySelector(".field-told").value = told;
  row.querySelector("button").addEventListener("click", () => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (next?.querySelector("input") ?? get("add-field")).focus();
  });
  row.querySelector(".field-name").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    field("", "", true);
  });
  get("fields").append(row);
  if (focus) row.querySelector("input").focus();
}

function fill({ text, fields, structure }) {
  form.elements.mode.value = fields.length ? "fields" : "text";
  get("fields").replaceChildren();
  for (const [name, told] of fields) field(name, told);
  get(fields.length ? "general" : "text").value = text;
  if (structure) form.elements.output_structure.value = structure;
  modes();
}

function sent(more = {}) {
  const body = new URLSearchParams({ session: uploads.session, output_structure: form.elements.output_structure.value, ...more });
  if (mode() === "text") body.set("prompt", get("text").value);
  else {
    body.set("prompt", get("general").value);
    for (const row of get("fields").children) {
      body.append("field_name", row.querySelector(".field-name").value);
      body.append("field_prompt", row.querySelector(".field-told").value);
    }
  }
  return body;
}

form.addEventListener("change", (event) => event.target.name === "mode" && modes());
get("add-field").addEventListener("click", () => field("", "", true));

// ── Saved prompts ──

let saved = JSON.parse(form.dataset.saved);

function offer(chosen = "") {
  const list = get("saved");
  list.replaceChildren(new Option(saved.length ? "Saved prompts" : "No saved prompts yet", ""));
  for (const one of saved) list.append(new Option(one.mine ? one.name : `${one.name} (by ${one.by})`, one.id));
  list.value = chosen;
  list.disabled = !saved.length;
  get("forget").hidden = !saved.find((one) => one.id === chosen)?.mine;
}

get("saved").addEventListener("change", () => {
  const one = saved.find(({ id }) => id === get("saved").value);
  get("forget").hidden = !one?.mine;
  if (!one) return;
  fill(one);
  get("save-name").value = one.name;
});
get("save").addEventListener("click", () =>
  once(get("save"), async () => {
    const told = await post(`${at}/prompts`, sent({ name: get("save-name").value }));
    saved = told.saved;
    offer(saved.find(({ name }) => name === get("save-name").value.trim().replace(/\s+/g, " "))?.id);
    say(get("save-said"), "done", told.said);
  }, get("save-said")),
);
get("forget").addEventListener("click", async () => {
  const one = saved.find(({ id }) => id === get("saved").value);
  if (!one || !(await ask(`Delete the saved prompt “${one.name}”? It goes for everybody in your account.`, "Delete it"))) return;
  await once(get("forget"), async () => {
    const told = await post(`${at}/prompts/${one.id}/delete`, new URLSearchParams());
    saved = told.saved;
    offer();
    say(get("save-said"), "done", told.said);
  }, get("save-said"));
});

// A button that does one thing at a time, and says where it went wrong.
async function once(button, act, place) {
  if (button.disabled) return;
  button.disabled = true;
  try {
    await act();
  } catch (error) {
    say(place, "wrong", error instanceof Refused ? error.message : `${error.message.replace(" It is tried again.", "").replace("; it is tried again", "")} Then try again.`);
  } finally {
    button.disabled = false;
  }
}

// ── Suggestion and preview ──

let turn = 0;

// Up to three of the uploaded files, from all over the list; others the next time.
function some() {
  const done = uploads.done;
  const from = turn++;
  if (done.length <= 3) return done;
  return [0, 1, 2].map((part) => done[(Math.floor((part * done.length) / 3) + from) % done.length]);
}

function busy(place, text) {
  const shown = document.createElement("p");
  shown.className = "busy";
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", text);
  shown.append(bar, text);
  place.replaceChildren(shown);
}

async function tried(url, place, text) {
  if (uploads.standing.open) busy(place, "Waiting for the first files to be uploaded.");
  while (uploads.standing.open && uploads.standing.done < 3) await new Promise((resolve) => setTimeout(resolve, 200));
  busy(place, text);
  const told = await post(url, sent({ files: JSON.stringify(some()) }));
  for (;;) {
    const answer = await fetch(`${at}/previews/${told.id}`, { headers: { "HX-Request": "true" } });
    if (answer.status === 204) continue;
    place.innerHTML = await answer.text();
    return told;
  }
}

get("preview").addEventListener("click", () =>
  once(get("preview"), async () => {
    const told = await tried(`${at}/preview`, get("previewed"), "Reading up to 10 pages. This takes some seconds.");
    get("left").textContent = `${counted(told.left, "preview")} left today`;
    get("preview").lastChild.textContent = "Make another preview";
  }, get("previewed")),
);
get("previewed").addEventListener("click", (event) => {
  const button = event.target.closest("[data-add]");
  if (!button) return;
  const place = get(mode() === "text" ? "text" : "general");
  place.value = `${place.value}\n${button.dataset.add}`.trim();
  button.disabled = true;
  button.lastChild.textContent = "Added; make another preview to see it";
});
get("suggest").addEventListener("click", () =>
  once(get("suggest"), () => tried(`${at}/suggest`, get("suggestion"), "Looking at up to 10 pages. This takes some seconds."), get("suggestion")),
);
get("suggestion").addEventListener("click", (event) => {
  if (event.target.closest("[data-close]")) get("suggestion").replaceChildren();
  if (!event.target.closest("[data-use]")) return;
  const ticked = (kind) => [...get("suggestion").querySelectorAll(`[data-kind="${kind}"] input:checked`)].map((box) => box.value);
  const lines = ticked("line");
  const names = [...ticked("invoice"), ...ticked("other"), ...lines];
  if (!names.length) return;
  if (mode() === "fields") fill({ text: get("general").value, fields: names.map((name) => [name.slice(0, 50), ""]), structure: lines.length ? "per_line_item" : "per_invoice" });
  else fill({ text: `Extract ${names.join(", ")}`, fields: [], structure: lines.length ? "per_line_item" : "per_invoice" });
  get("suggestion").replaceChildren();
  get(mode() === "text" ? "text" : "add-field").focus();
});

// ── Running ──

const OPTIONS = ["output_language", "review_needed_fill_color", "affected_field_fill_color", "without_source_file", "without_review_needed", "json_typed_values", "send_completion_email"];
const onceOnly = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
let attempt = 0;

function options() {
  const chosen = {};
  for (const name of OPTIONS) {
    const element = form.elements[name];
    if (element.type !== "checkbox") chosen[name] = element.value;
    else if (element.checked) chosen[name] = element.value;
  }
  return chosen;
}

function run() {
  runWhenDone = false;
  const now = uploads.standing;
  const troubled = now.failed + now.lost + now.paused;
  if (troubled) {
    say(get("wrong"), "wrong", `${counted(troubled, "file")} ${troubled === 1 ? "is" : "are"} not uploaded. Resume, try again or remove ${troubled === 1 ? "it" : "them"}, then run.`);
    soon();
    return;
  }
  once(get("run"), async () => {
    const body = sent({ files: JSON.stringify(uploads.done), task_name: form.elements.task_name.value, once: `${onceOnly}_${attempt}`, ...options() });
    try {
      location.assign((await post(`${at}/run`, body)).go);
    } catch (error) {
      if (error instanceof Refused) attempt += 1; // otherwise it may have been accepted: the same again
      throw error;
    }
  }, get("wrong"));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  say(get("wrong"), "wrong", "");
  if (runWhenDone) runWhenDone = false;
  else if (uploads.standing.open) runWhenDone = true;
  else {
    run();
    return;
  }
  soon();
});

uploads.know(JSON.parse(form.dataset.kept));
offer();
modes();
show();
