"""What a child gives up before it opens a file: memory, time, network, programs, writing.

On Linux the kernel itself refuses (seccomp); elsewhere the limits of memory and time remain.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import resource
import sys
from collections.abc import Iterator

# Names as in the kernel's tables: asm/unistd_64.h and asm-generic/unistd.h.
_X86_64 = {
    "socket": 41, "connect": 42, "sendto": 44, "sendmsg": 46, "bind": 49, "listen": 50,
    "fork": 57, "vfork": 58, "execve": 59, "truncate": 76, "rename": 82, "mkdir": 83, "rmdir": 84,
    "creat": 85, "link": 86, "unlink": 87, "symlink": 88, "chmod": 90, "chown": 92, "ptrace": 101,
    "mknod": 133, "mkdirat": 258, "mknodat": 259, "fchownat": 260, "unlinkat": 263, "renameat": 264,
    "linkat": 265, "symlinkat": 266, "fchmodat": 268, "process_vm_readv": 310,
    "process_vm_writev": 311, "renameat2": 316, "bpf": 321, "execveat": 322, "io_uring_setup": 425,
    "openat2": 437,
}  # fmt: skip
_AARCH64 = {
    "mknodat": 33, "mkdirat": 34, "unlinkat": 35, "symlinkat": 36, "linkat": 37, "renameat": 38,
    "truncate": 45, "fchmodat": 53, "fchownat": 54, "ptrace": 117, "socket": 198, "bind": 200,
    "listen": 201, "connect": 203, "sendto": 206, "sendmsg": 211, "execve": 221,
    "process_vm_readv": 270, "process_vm_writev": 271, "renameat2": 276, "bpf": 280,
    "execveat": 281, "io_uring_setup": 425, "openat2": 437,
}  # fmt: skip
# Architecture, refused calls, and of the calls that open: number and place of the flags.
_MACHINES = {
    "x86_64": (0xC000003E, _X86_64, {2: 1, 257: 2}),
    "aarch64": (0xC00000B7, _AARCH64, {56: 2}),
}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
_OTHER_ABI = 0x40000000
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _MODE_FILTER = 38, 22, 2

Instruction = tuple[int, int, int, int]
"""Operation, jump if true, jump if false, operand."""


class _Filter(ctypes.Structure):
    _fields_ = (
        ("operation", ctypes.c_ushort),
        ("true", ctypes.c_ubyte),
        ("false", ctypes.c_ubyte),
        ("operand", ctypes.c_uint),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filters", ctypes.POINTER(_Filter)))


def limit_memory(memory_bytes: int) -> None:
    """Let this process have no more address space than that."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def renew_cpu_time(seconds: int) -> None:
    """Let this process compute for `seconds` more; then the kernel ends it."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(spent.ru_utime + spent.ru_stime) + 1 + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def renounce() -> bool:
    """Give up network, other programs and writing for good; whether the kernel took it."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    machine = _MACHINES.get(platform.machine())
    if sys.platform != "linux" or machine is None:
        return False
    instructions = list(_instructions(*machine))
    filters = (_Filter * len(instructions))(*(_Filter(*i) for i in instructions))
    program = _Program(len(instructions), filters)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _instructions(
    architecture: int, refused: dict[str, int], opening: dict[int, int]
) -> Iterator[Instruction]:
    """A filter of system calls; the operands are offsets into the kernel's `seccomp_data`."""
    yield (_LOAD, 0, 0, 4)
    yield (_EQUAL, 1, 0, architecture)
    yield (_RETURN, 0, 0, _KILL)
    yield (_LOAD, 0, 0, 0)
    yield (_AT_LEAST, 0, 1, _OTHER_ABI)
    yield (_RETURN, 0, 0, _REFUSE)
    for number in sorted(refused.values()):
        yield (_EQUAL, 0, 1, number)
        yield (_RETURN, 0, 0, _REFUSE)
    for number, place in opening.items():
        yield (_EQUAL, 0, 4, number)
        yield (_LOAD, 0, 0, 16 + 8 * place)
        yield (_ANY_BIT, 0, 1, _WRITING)
        yield (_RETURN, 0, 0, _REFUSE)
        yield (_RETURN, 0, 0, _ALLOW)
    yield (_RETURN, 0, 0, _ALLOW)
