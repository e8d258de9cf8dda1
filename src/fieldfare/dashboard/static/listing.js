// The list of extractions moves while it is open: progress, states, new ones, one menu at a time.

import { retell } from "./page.js";

const list = () => document.getElementById("extractions");
let stream = null;

function listen() {
  const events = list()?.dataset.events;
  if (stream) stream.close();
  stream = null;
  if (!events || document.hidden) return;
  stream = new EventSource(events);
  stream.addEventListener("extraction", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("gone", (event) => document.getElementById(`x-${JSON.parse(event.data).id}`)?.remove());
  stream.addEventListener("over", () => location.reload());
}

function show(about) {
  const row = document.getElementById(`x-${about.id}`);
  if (!row) {
    // With filters set, whether it belongs here is for the server to say, at the next search.
    if (about.row && about.isNew && !list().dataset.filtered) {
      const rows = document.getElementById("rows");
      rows?.prepend(made(about.row));
      count("", 1);
      count(about.state, 1);
    }
    return;
  }
  if (about.row) replace(row, about);
  else progress(row, about);
}

function progress(row, about) {
  const bar = row.querySelector("progress");
  if (!bar) return;
  bar.value = about.progress;
  row.querySelector(".percent").textContent = `${about.progress} %`;
}

function replace(row, about) {
  const fresh = made(about.row);
  const held = [...row.querySelectorAll("a, button, summary")].indexOf(document.activeElement);
  if (row.querySelector("details[open]")) fresh.querySelector("details").open = true;
  const before = row.dataset.state;
  row.replaceWith(fresh);
  if (held >= 0) (fresh.querySelectorAll("a, button, summary")[held] ?? fresh.querySelector("a")).focus();
  if (before !== about.state) {
    count(before, -1);
    count(about.state, 1);
    document.getElementById("live").textContent = `${fresh.querySelector(".what a").textContent}: ${about.state}`;
  }
}

function made(html) {
  const box = document.createElement("template");
  box.innerHTML = html.trim();
  const row = box.content.firstElementChild;
  row.classList.add("fresh");
  retell(row);
  return row;
}

function count(state, by) {
  const shown = document.querySelector(`[data-count="${state}"]`);
  if (!shown) return;
  const now = Number(shown.textContent.replace(/\D/g, "")) + by;
  shown.textContent = String(now).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

document.addEventListener("toggle", (event) => {
  if (!event.target.matches?.(".menu[open]")) return;
  for (const other of document.querySelectorAll(".menu[open]")) if (other !== event.target) other.open = false;
}, true);
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest?.(".menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("visibilitychange", listen);
document.addEventListener("htmx:afterSwap", listen);
listen();
