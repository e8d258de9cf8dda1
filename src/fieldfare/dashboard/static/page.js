// What every page does: ask before something is destroyed, copy, send the token with htmx.

const token = document.querySelector('meta[name="csrf"]').content;

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = token;
});

// An answer that refuses is shown where the answer would have been, rather than dropped.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status >= 400) event.detail.shouldSwap = true;
});

document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (!question || event.target.dataset.confirmed) return;
  event.preventDefault();
  ask(question).then((yes) => {
    if (!yes) return;
    event.target.dataset.confirmed = "yes";
    event.target.requestSubmit(event.submitter);
    delete event.target.dataset.confirmed;
  });
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  const text = source.value ?? source.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // without https the clipboard is closed to us; the selection can be copied by hand
    source.focus();
    if (source.select) source.select();
    else getSelection().selectAllChildren(source);
    return;
  }
  const before = button.lastChild.textContent;
  button.lastChild.textContent = "Copied";
  setTimeout(() => (button.lastChild.textContent = before), 2000);
});

// A question with two answers, in a dialog that the keyboard reaches and Escape closes.
export function ask(question, yes = "Yes, go on", no = "Cancel") {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "question");
  const text = document.createElement("p");
  text.id = "question";
  text.textContent = question;
  const form = document.createElement("form");
  form.method = "dialog";
  form.className = "actions";
  for (const [value, label, kind] of [["no", no, ""], ["yes", yes, "danger"]]) {
    const button = document.createElement("button");
    button.value = value;
    button.textContent = label;
    button.className = kind;
    form.append(button);
  }
  dialog.append(text, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

// Relative times stay true while the page is open; their titles are in the reader's own time zone.
const units = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];
function relative(at) {
  const seconds = (Date.now() - at) / 1000;
  for (const [name, length] of units) {
    if (Math.abs(seconds) >= length * (name === "month" ? 2 : 1)) {
      const count = seconds > 0 ? Math.floor(seconds / length) : Math.round(-seconds / length);
      const text = `${count} ${name}${count === 1 ? "" : "s"}`;
      return seconds > 0 ? `${text} ago` : `in ${text}`;
    }
  }
  return seconds < 0 ? "in a moment" : "just now";
}

export function retell(root = document) {
  for (const time of root.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    time.textContent = relative(at);
    time.title = at.toLocaleString([], { dateStyle: "long", timeStyle: "long" });
  }
}
retell();
setInterval(retell, 30000);
document.addEventListener("htmx:afterSwap", (event) => retell(event.target));

// In a narrow window the navigations scroll sideways: the page's own place is seen at once.
for (const place of document.querySelectorAll(".top nav [aria-current], nav.tabs [aria-current]")) {
  const row = place.closest("nav");
  row.scrollLeft = place.offsetLeft - row.offsetLeft - (row.clientWidth - place.offsetWidth) / 2;
}
