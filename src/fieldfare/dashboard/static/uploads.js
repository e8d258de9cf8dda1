// Uploads files in parts, straight to the addresses that the server signs: several at once, each of
// which can be held, resumed, tried again and removed. Nothing of a file passes through a page.

const TOKEN = document.querySelector('meta[name="csrf"]').content;
const AT_ONCE = 6; // parts on their way
const FILES_AT_ONCE = 6;
const COMPLETIONS_AT_ONCE = 2; // requests that make files of their parts
const COMPLETED_TOGETHER = 25; // files, of which all parts are there
const MOST_COMPLETING = 100; // before further files wait
const TRIES = 4;
const URLS_FOR = 10 * 60 * 1000; // milliseconds; addresses live a little longer
const A_BATCH = 2000; // files that are announced together
const AHEAD = 50; // files whose addresses are asked for together

export class Refused extends Error {}

export async function post(url, body) {
  const isForm = body instanceof URLSearchParams;
  let answer;
  try {
    answer = await fetch(url, {
      method: "POST",
      headers: { "X-CSRF-Token": TOKEN, ...(isForm ? {} : { "Content-Type": "application/json" }) },
      body: isForm ? body : JSON.stringify(body),
    });
  } catch {
    throw new Error("The server cannot be reached. Look at the connection; it is tried again.");
  }
  const told = (answer.headers.get("Content-Type") ?? "").startsWith("application/json") ? await answer.json() : null;
  if (answer.ok && told) return told;
  if (told?.wrong) throw new Refused(told.wrong);
  if (answer.redirected || answer.status === 403) throw new Refused("You are no longer signed in here. Sign in in another tab, then reload this page.");
  throw new Error("The server had a problem. It is tried again.");
}

export class Uploads {
  constructor(at, session, changed) {
    this.at = at;
    this.session = session;
    this.changed = changed; // called whenever anything moves
    this.files = new Map();
    this.number = 0;
    this.onTheWay = 0;
    this.waitingForASlot = [];
    this.complete = []; // files with all their parts, each with who waits for it
    this.completions = 0; // requests on their way
    this.announcing = Promise.resolve();
  }

  // What was uploaded before the page was loaded again.
  know(kept) {
    for (const [id, name, size, isDone] of kept) {
      const file = this.made(id, name, size, null);
      file.state = isDone ? "done" : "lost";
      file.why = isDone ? "" : "Choose this file again to go on.";
      this.number = Math.max(this.number, Number(id.replace(/\D/g, "")) || 0);
    }
  }

  made(id, name, size, blob) {
    const file = { id, name, size, blob, state: "waiting", why: "", tags: new Map(), sent: new Map(), requests: new Set(), urls: null, since: 0, round: 0, isAnnounced: blob === null, isWhole: false, asking: null };
    this.files.set(id, file);
    return file;
  }

  // Adds files; resolves once the server knows them.
  add(blobs) {
    const lost = new Map([...this.files.values()].filter((f) => f.state === "lost").map((f) => [`${f.name}/${f.size}`, f]));
    const names = new Map([...this.files.values()].map((f) => [f.name.toLowerCase(), f]));
    const fresh = [];
    for (const { blob, name } of blobs) {
      const again = lost.get(`${name}/${blob.size}`);
      if (again) {
        again.blob = blob;
        again.state = "waiting";
        again.why = "";
        continue;
      }
      const same = names.get(name.toLowerCase());
      if (same && same.size === blob.size) continue;
      const file = this.made(`file_${++this.number}`, same ? numbered(name, names) : name, blob.size, blob);
      names.set(file.name.toLowerCase(), file);
      fresh.push(file);
    }
    this.changed();
    this.announcing = this.announcing.then(() => this.announce(fresh)).finally(() => this.go());
    return this.announcing;
  }

  async announce(fresh) {
    for (let from = 0; from < fresh.length; from += A_BATCH) {
      const batch = fresh.slice(from, from + A_BATCH).filter((file) => this.files.has(file.id));
      if (!batch.length) continue;
      try {
        const told = await tried(() => post(`${this.at}/files`, { session: this.session, files: batch.map((f) => [f.id, f.name, f.size]) }));
        this.partBytes = told.part_bytes;
        for (const file of batch) file.isAnnounced = true;
      } catch (error) {
        for (const file of fresh.slice(from)) this.files.delete(file.id);
        this.changed();
        throw error;
      }
    }
  }

  go() {
    const all = [...this.files.values()];
    let busy = all.filter((file) => file.state === "uploading" && !file.isWhole).length;
    for (const file of all) {
      if (busy >= FILES_AT_ONCE || this.complete.length >= MOST_COMPLETING) return;
      if (file.state !== "waiting" || !file.isAnnounced) continue;
      busy += 1;
      this.upload(file).finally(() => this.go());
    }
    this.changed();
  }

  async upload(file) {
    file.state = "uploading";
    file.isWhole = false;
    const round = ++file.round; // one that was held may end after the next has begun
    const goesOn = () => file.state === "uploading" && file.round === round;
    this.changed();
    try {
      this.partBytes ??= (await post(`${this.at}/files`, { session: this.session, files: [] })).part_bytes;
      const count = Math.ceil(file.size / this.partBytes);
      const numbers = Array.from({ length: count }, (_, i) => i + 1).filter((n) => !file.tags.has(n));
      await Promise.all(numbers.map((number) => this.part(file, number, goesOn)));
      if (!goesOn()) return;
      file.isWhole = true;
      this.go();
      await this.completed(file);
      if (!goesOn()) return;
      file.state = "done";
      file.blob = null;
    } catch (error) {
      if (!goesOn()) return; // held or removed
      this.stop(file);
      file.state = "failed";
      file.why = error.message;
    } finally {
      this.changed();
    }
  }

  // Resolves once the server has made the file of its parts. What comes meanwhile goes together.
  completed(file) {
    return new Promise((resolve, reject) => {
      this.complete.push({ file, resolve, reject });
      this.completeSome();
    });
  }

  async completeSome() {
    if (this.completions >= COMPLETIONS_AT_ONCE) return;
    this.completions += 1;
    while (this.complete.length) {
      const some = this.complete.splice(0, COMPLETED_TOGETHER);
      const files = Object.fromEntries(some.map(({ file }) => [file.id, [...file.tags].sort((one, other) => one[0] - other[0])]));
      try {
        const { wrong } = await tried(() => post(`${this.at}/complete`, { session: this.session, files }));
        for (const { file, resolve, reject } of some) {
          if (!wrong[file.id]) {
            resolve();
            continue;
          }
          file.tags.clear(); // whoever tries again sends all of it again
          file.sent.clear();
          reject(new Refused(wrong[file.id]));
        }
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    this.completions -= 1;
  }

  async part(file, number, goesOn) {
    await this.slot();
    try {
      await tried(async () => {
        if (!goesOn()) return;
        const url = await this.url(file, number);
        const from = (number - 1) * this.partBytes;
        file.tags.set(number, await this.put(file, number, url, file.blob.slice(from, from + this.partBytes)));
      }, goesOn);
    } finally {
      this.free();
    }
  }

  slot() {
    if (this.onTheWay < AT_ONCE) {
      this.onTheWay += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.waitingForASlot.push(resolve));
  }

  free() {
    const next = this.waitingForASlot.shift();
    if (next) next();
    else this.onTheWay -= 1;
  }

  // Where a part can be sent. The files that come next are asked for at the same time.
  async url(file, number) {
    const isFresh = () => file.urls && Date.now() - file.since <= URLS_FOR;
    if (!isFresh() && file.asking) await file.asking.catch(() => {}); // another may be the reason
    if (!isFresh()) await this.ask(file);
    return file.urls[number - 1];
  }

  ask(first) {
    const count = (file) => Math.ceil(file.size / this.partBytes);
    const isNext = (file) => file !== first && file.state === "waiting" && file.isAnnounced && !file.urls && !file.asking && count(file) === 1;
    const files = [first, ...[...this.files.values()].filter(isNext).slice(0, AHEAD)];
    const wanted = Object.fromEntries(files.map((file) => [file.id, Array.from({ length: count(file) }, (_, i) => i + 1)]));
    const asking = post(`${this.at}/parts`, { session: this.session, files: wanted })
      .then(({ urls }) => {
        for (const file of files) {
          file.urls = urls[file.id];
          file.since = Date.now();
        }
      })
      .finally(() => files.forEach((file) => (file.asking = null)));
    for (const file of files) file.asking = asking;
    return asking;
  }

  put(file, number, url, bytes) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      file.requests.add(request);
      request.upload.addEventListener("progress", (event) => {
        file.sent.set(number, event.loaded);
        this.changed();
      });
      request.addEventListener("load", () => {
        const tag = request.getResponseHeader("ETag");
        if (request.status >= 200 && request.status < 300 && tag) {
          file.sent.set(number, bytes.size);
          resolve(tag);
          return;
        }
        file.urls = null;
        reject(request.status === 413 ? new Refused("The file has grown since it was added. Remove it and add it again.") : new Error(`The store refused a part (${request.status}).`));
      });
      request.addEventListener("error", () => reject(new Error("The connection broke. Look at the network, then try again.")));
      request.addEventListener("abort", () => reject(new Refused("stopped")));
      request.addEventListener("loadend", () => {
        file.requests.delete(request);
        if (!file.tags.has(number) && request.status !== 200) file.sent.delete(number);
      });
      request.open("PUT", url);
      request.send(bytes);
    });
  }

  stop(file) {
    for (const request of [...file.requests]) request.abort();
  }

  hold(file) {
    if (!["waiting", "uploading"].includes(file.state)) return;
    file.state = "paused";
    this.stop(file);
    this.changed();
    this.go();
  }

  resume(file) {
    if (!["paused", "failed"].includes(file.state)) return;
    file.state = "waiting";
    file.why = "";
    file.urls = null;
    this.go();
  }

  remove(file) {
    file.state = "removed";
    this.stop(file);
    this.files.delete(file.id);
    this.changed();
    this.go();
  }

  get standing() {
    const counts = { waiting: 0, uploading: 0, paused: 0, failed: 0, lost: 0, done: 0 };
    let bytes = 0;
    let sent = 0;
    for (const file of this.files.values()) {
      counts[file.state] += 1;
      bytes += file.size;
      sent += this.sentOf(file);
    }
    return { ...counts, all: this.files.size, bytes, sent, open: counts.waiting + counts.uploading };
  }

  sentOf(file) {
    if (file.state === "done") return file.size;
    let sent = 0;
    for (const part of file.sent.values()) sent += part;
    return Math.min(sent, file.size);
  }

  get done() {
    return [...this.files.values()].filter((file) => file.state === "done").map((file) => file.id);
  }
}

async function tried(act, goOn = () => true) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refused || tries >= TRIES || !goOn()) throw error;
      if (!navigator.onLine) await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** (tries - 1)));
      if (!goOn()) throw error;
    }
  }
}

function numbered(name, names) {
  const dot = name.lastIndexOf(".");
  for (let number = 2; ; number += 1) {
    const other = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
    if (!names.has(other.toLowerCase())) return other;
  }
}

// The files that were dropped or chosen, folders opened, each with its name.
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const found = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return found;
}

async function walk(entry, found) {
  if (entry instanceof File) found.push({ blob: entry, name: entry.name });
  else if (entry.isFile) {
    const blob = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ blob, name: blob.name });
  } else if (entry.isDirectory) {
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) return;
      for (const one of some) await walk(one, found);
    }
  }
}
