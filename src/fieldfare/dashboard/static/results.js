// While an extraction runs, its progress moves; when it has ended, its results are shown.

const panel = document.getElementById("running") ?? document.getElementById("behind");
const isRunning = panel?.id === "running";
const put = (id, text) => (document.getElementById(id).textContent = text);
const parted = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");
let stream = null;

function listen() {
  stream?.close();
  stream = null;
  if (!panel || document.hidden) return;
  stream = new EventSource(panel.dataset.events);
  if (isRunning) stream.addEventListener("progress", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("ended", () => {
    stream.close();
    if (isRunning) put("live", "It has ended. The results are being shown.");
    location.reload();
  });
}

function show(about) {
  if (document.getElementById("step").textContent !== about.step) put("live", about.step);
  document.getElementById("bar").value = about.progress;
  put("percent", `${about.progress} %`);
  put("step", about.step);
  put("done", parted(about.done));
  put("all", parted(about.all));
  document.getElementById("read").hidden = !about.all;
  put("failed", parted(about.failed));
  document.getElementById("failed-part").hidden = !about.failed;
}

document.addEventListener("visibilitychange", listen);
listen();
