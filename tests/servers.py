"""Real servers for tests, of this machine's own programs, in a folder of their own and on free ports.

`python tests/servers.py [--install] [--on postgres,s3,broker] COMMAND...` starts them, says in the
environment of COMMAND where they are, and stops them afterwards. What cannot be started is named, and
COMMAND runs without it.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

READY_SECONDS = 60
S3_KEY, S3_SECRET = "AKIDTEST", "secrettest12345"


class Missing(Exception):
    """Programs that are not installed."""


class Server:
    """One server: started, asked for its address, killed, started again on what it had stored."""

    name: ClassVar[str]
    variable: ClassVar[str]
    packages: ClassVar[Sequence[str]]  # of Debian
    programs: ClassVar[Sequence[str]]  # names or patterns

    def __init__(self, folder: Path) -> None:
        missing = [program for program in self.programs if not found(program)]
        if missing:
            raise Missing(f"{self.name}: {', '.join(missing)} not installed")
        self.folder = folder / self.name
        self.folder.mkdir(parents=True)
        self.port = free_port()
        self._processes: list[subprocess.Popen[bytes]] = []

    @property
    def url(self) -> str:
        """Its address, as the tests want it."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Make what it stores its state in."""

    def start(self) -> None:
        """Start it and wait until it answers."""
        raise NotImplementedError

    def kill(self) -> None:
        """End it as a power failure would."""
        for process in reversed(self._processes):
            process.kill()
            process.wait()
        self._processes.clear()

    def stop(self) -> None:
        """End it."""
        for process in reversed(self._processes):
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
        self.kill()

    def processor_seconds(self) -> float:
        """What it has taken of processors since it was started, with processes that have ended."""
        from soak.watching import taken

        return sum(taken(process.pid).processor_seconds for process in self._processes)

    def run(self, *command: object, **environment: str) -> None:
        """Run a program of it in the foreground."""
        said = subprocess.run(
            [*map(str, command)],
            cwd=self.folder,
            env=os.environ | environment,
            capture_output=True,
            timeout=READY_SECONDS,
            check=False,
        )
        if said.returncode:
            raise RuntimeError(f"{command}: {said.stdout.decode()}{said.stderr.decode()}")

    def begin(self, *command: object, **environment: str) -> subprocess.Popen[bytes]:
        """Start a program of it in the background."""
        with (self.folder / "said.log").open("ab") as log:
            process = subprocess.Popen(
                [*map(str, command)],
                cwd=self.folder,
                env=os.environ | environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._processes.append(process)
        return process

    def wait(self, *answered: bytes) -> None:
        """Wait until the port answers; `answered` are what is sent and what must come back."""
        until = time.monotonic() + READY_SECONDS
        while not answers(self.port, *answered):
            gone = [process for process in self._processes if process.poll() is not None]
            if gone or time.monotonic() > until:
                raise RuntimeError(f"{self.name} did not start, see {self.folder}/said.log")
            time.sleep(0.2)


class Postgres(Server):
    """PostgreSQL, which does not wait for the disk: only a power failure would lose anything."""

    name = "postgres"
    variable = "FIELDFARE_TEST_POSTGRES"
    packages = ("postgresql",)
    programs = ("/usr/lib/postgresql/*/bin/postgres",)

    @property
    def url(self) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def prepare(self) -> None:
        as_user = self._as_user()
        if as_user:
            shutil.chown(self.folder, "postgres", "postgres")
        self.run(
            *as_user, self._program("initdb"), "-D", self.folder / "data", "-U", "postgres",
            "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
        )  # fmt: skip

    def start(self) -> None:
        settings = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "fsync": "off",
            "max_connections": 200,
            "shared_buffers": "64MB",
        }
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        server = self._program("postgres")
        self.begin(*self._as_user(), server, "-D", self.folder / "data", *options)
        self.wait()
        for _ in range(100):  # it accepts connections before it lets anybody in
            with contextlib.suppress(RuntimeError):
                self.run(self._program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", self.port)
                return
            time.sleep(0.1)
        raise RuntimeError("postgres does not let anybody in")

    def kill(self) -> None:
        for process in self._processes:
            if process.poll() is None:
                process.send_signal(signal.SIGQUIT)  # no shutdown: it recovers at the next start
                process.wait()
        self._processes.clear()

    def stop(self) -> None:
        self.kill()

    @staticmethod
    def _program(name: str) -> str:
        return str(max(Path("/").glob(f"usr/lib/postgresql/*/bin/{name}")))

    @staticmethod
    def _as_user() -> list[str]:
        """It refuses to run as root."""
        if os.geteuid():
            return []
        return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]


class Redis(Server):
    """Redis, which keeps what it was told on the disk."""

    name = "redis"
    variable = "FIELDFARE_TEST_REDIS"
    packages = ("redis-server",)
    programs = ("redis-server",)

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        self.begin(
            "redis-server", "--port", self.port, "--bind", "127.0.0.1", "--dir", self.folder,
            "--appendonly", "yes",
        )  # fmt: skip
        self.wait(b"PING\r\n", b"+PONG")


class RabbitMq(Server):
    """RabbitMQ."""

    name = "broker"
    variable = "FIELDFARE_TEST_BROKER"
    packages = ("rabbitmq-server",)
    programs = ("/usr/lib/rabbitmq/bin/rabbitmq-server",)

    @property
    def url(self) -> str:
        return f"amqp://guest:guest@127.0.0.1:{self.port}//"

    def prepare(self) -> None:
        (self.folder / "rabbitmq.conf").write_text(
            f"listeners.tcp.default = 127.0.0.1:{self.port}\n", "ascii"
        )
        (self.folder / "enabled_plugins").write_text("[].\n", "ascii")

    def start(self) -> None:
        folder = str(self.folder)
        self.begin(
            self.programs[0],
            HOME=folder,
            RABBITMQ_NODENAME=f"fieldfare{self.port}@localhost",
            RABBITMQ_CONFIG_FILE=f"{folder}/rabbitmq.conf",
            RABBITMQ_ENABLED_PLUGINS_FILE=f"{folder}/enabled_plugins",
            RABBITMQ_MNESIA_BASE=f"{folder}/mnesia",
            RABBITMQ_LOG_BASE=f"{folder}/log",
            RABBITMQ_DIST_PORT=str(free_port()),
            RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1}",
        )
        self.wait(b"AMQP\x00\x00\x09\x01", b"\x01")

    def kill(self) -> None:
        for process in self._processes:  # the script and the machine that it started
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self._processes.clear()

    def stop(self) -> None:
        self.kill()


class RadosGateway(Server):
    """Ceph's S3: one monitor, one store in memory, one gateway."""

    name = "s3"
    variable = "FIELDFARE_TEST_S3"
    packages = ("radosgw", "ceph-mon", "ceph-osd", "ceph-common")
    programs = ("radosgw", "ceph-mon", "ceph-osd", "ceph")

    @property
    def url(self) -> str:
        return f"s3://{S3_KEY}:{S3_SECRET}@fieldfare?endpoint=http://127.0.0.1:{self.port}"

    def prepare(self) -> None:
        self._id, self._monitor = uuid.uuid4(), free_port()
        for name in ("mon/ceph-a", "osd/ceph-0", "run", "log"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "ceph.conf").write_text(self._configuration(), "ascii")
        tool, ring = "ceph-authtool", "keyring"
        self.run(
            tool, "--create-keyring", ring, "--gen-key", "-n", "mon.", "--cap", "mon", "allow *"
        )
        self.run(
            tool, ring, "--gen-key", "-n", "client.admin", "--cap", "mon", "allow *",
            "--cap", "osd", "allow *",
        )  # fmt: skip
        where = f"[v1:127.0.0.1:{self._monitor}]"
        self.run("monmaptool", "--create", "--fsid", self._id, "--addv", "a", where, "monmap")
        self.run(
            "ceph-mon", "-c", "ceph.conf", "--mkfs", "-i", "a", "--monmap", "monmap",
            "--keyring", ring,
        )  # fmt: skip

    def start(self) -> None:
        self.begin("ceph-mon", "-c", "ceph.conf", "-i", "a", "-f")
        self._until("ceph", "-c", "ceph.conf", "--connect-timeout", "5", "osd", "create")
        self.run("ceph-osd", "-c", "ceph.conf", "-i", "0", "--mkfs")
        for _ in range(5):  # the first start can lose a race with the monitor's map
            osd = self.begin("ceph-osd", "-c", "ceph.conf", "-i", "0", "-f")
            if self._is_up(osd):
                break
            osd.kill()
            self._processes.remove(osd)
        self.begin("radosgw", "-c", "ceph.conf", "-n", "client.admin", "-f")
        self.wait(b"GET / HTTP/1.0\r\n\r\n", b"HTTP/")
        self._until(
            "radosgw-admin", "-c", "ceph.conf", "user", "create", "--uid=test",
            "--display-name=test", f"--access-key={S3_KEY}", f"--secret={S3_SECRET}",
        )  # fmt: skip

    def requests(self) -> dict[str, float]:
        """How many requests it has answered: all, and those that read and write bytes."""
        [socket] = [path for path in (self.folder / "run").glob("*.asok") if "admin" in path.name]
        said = subprocess.run(
            ["ceph", "--admin-daemon", str(socket), "perf", "dump", "rgw"],
            cwd=self.folder,
            capture_output=True,
            check=True,
        )
        counted = json.loads(said.stdout)["rgw"]
        return {"all": counted["req"], "GET": counted["get"], "PUT": counted["put"]}

    def _is_up(self, osd: subprocess.Popen[bytes]) -> bool:
        for _ in range(40):
            if osd.poll() is not None:
                return False
            said = subprocess.run(
                ["ceph", "-c", "ceph.conf", "--connect-timeout", "5", "osd", "stat"],
                cwd=self.folder,
                capture_output=True,
                check=False,
            )
            if b"1 up" in said.stdout:
                return True
            time.sleep(0.5)
        return False

    def _until(self, *command: str) -> None:
        for tries_left in range(9, -1, -1):
            try:
                self.run(*command)
            except (RuntimeError, subprocess.TimeoutExpired):
                if not tries_left:
                    raise
                time.sleep(1)
            else:
                return

    def _configuration(self) -> str:
        folder = self.folder
        settings = {
            "fsid": self._id,
            "mon_initial_members": "a",
            "mon_host": f"[v1:127.0.0.1:{self._monitor}]",
            "public_addr": "127.0.0.1",
            "cluster_addr": "127.0.0.1",
            "auth_cluster_required": "none",
            "auth_service_required": "none",
            "auth_client_required": "none",
            "osd_pool_default_size": 1,
            "osd_pool_default_min_size": 1,
            "mon_allow_pool_size_one": "true",
            "osd_crush_chooseleaf_type": 0,
            "osd_pool_default_pg_num": 1,
            "osd_pool_default_pgp_num": 1,
            "mon_warn_on_pool_no_redundancy": "false",
            "mon_data_avail_crit": 1,
            "osd_objectstore": "memstore",
            "memstore_device_bytes": 4 * 1024**3,
            "run_dir": folder / "run",
            "admin_socket": folder / "run" / "$name.asok",
            "pid_file": folder / "run" / "$name.pid",
            "log_file": folder / "log" / "$name.log",
            "mon_cluster_log_file": folder / "log" / "cluster.log",
            "mon_data": folder / "mon" / "ceph-$id",
            "osd_data": folder / "osd" / "ceph-$id",
            "keyring": folder / "keyring",
            "crash_dir": folder / "crash",
            "rgw_frontends": f"beast endpoint=127.0.0.1:{self.port}",
            "rgw_multipart_min_part_size": 1,  # elsewhere 5 MB, but for the last one
            "rgw_lc_debug_interval": 5,  # seconds that a day of a bucket's lifecycle has
            "rgw_lc_max_objs": 1,
            "rgw_lc_max_worker": 1,
            "rgw_lifecycle_work_time": "00:00-23:59",
            "rgw_run_sync_thread": "false",
            "rgw_enable_usage_log": "false",
        }
        return "[global]\n" + "".join(f"{name}={value}\n" for name, value in settings.items())


KINDS: Mapping[str, Sequence[type[Server]]] = {
    "postgres": (Postgres,),
    "s3": (RadosGateway,),
    "broker": (RabbitMq, Redis),
}


@contextlib.contextmanager
def running(kinds: Sequence[type[Server]], folder: Path) -> Iterator[list[Server]]:
    """Those servers of `kinds` that start here; the others are named on standard error."""
    started: list[Server] = []
    try:
        for kind in kinds:
            try:
                server = kind(folder)
                server.prepare()
                started.append(server)
                server.start()
            except (Missing, RuntimeError, subprocess.TimeoutExpired) as error:
                say(f"NOT STARTED: {error}")
                started = [server for server in started if not isinstance(server, kind)]
        yield started
    finally:
        for server in reversed(started):
            server.stop()


def install(kinds: Sequence[type[Server]]) -> None:
    """Install what is missing, if we may."""
    wanted = [
        package for kind in kinds if not all(map(found, kind.programs)) for package in kind.packages
    ]
    if not wanted or os.geteuid() or not shutil.which("apt-get"):
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *wanted]):
        subprocess.run(
            ["apt-get", *command], env=environment, stdout=subprocess.DEVNULL, check=False
        )


def found(program: str) -> bool:
    """Whether the program, a name or a pattern of paths, is there."""
    if "/" not in program:
        return shutil.which(program) is not None
    return any(Path("/").glob(program.lstrip("/")))


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def answers(port: int, send: bytes = b"", expected: bytes = b"") -> bool:
    """Whether the port is open and answers `send` with something that begins with `expected`."""
    try:
        with socket.create_connection(("127.0.0.1", port), 2) as sock:
            sock.settimeout(2)
            if send:
                sock.sendall(send)
                return sock.recv(64).startswith(expected)
            return True
    except OSError:
        return False


def say(*lines: str) -> None:
    """Say it on standard error, at once."""
    sys.stderr.writelines(f"{line}\n" for line in lines)
    sys.stderr.flush()


def main() -> int:
    """Run the command among the servers, and give back its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="install what is missing, as root")
    parser.add_argument("--on", default=",".join(KINDS), help="which servers, with commas")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    kinds = [kind for name in args.on.split(",") for kind in KINDS[name]]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # the servers are stopped then, too
    if args.install:
        install(kinds)
    with tempfile.TemporaryDirectory(prefix="fieldfare-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # PostgreSQL runs as another user
        with running(kinds, Path(folder)) as servers:
            where = {server.variable: server.url for server in servers}
            say(*(f"{variable}={url}" for variable, url in where.items()))
            command = subprocess.run(args.command, env=os.environ | where, check=False)
    return command.returncode


if __name__ == "__main__":
    sys.exit(main())
