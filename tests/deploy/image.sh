#!/bin/sh
# Build the image on a root that debootstrap made, and run what it says as it will be run. Needs root, buildah, a package index.
#     debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm ROOT
#     tests/deploy/image.sh ROOT [more words for `buildah bud`, such as --volume /etc/pip.conf:/etc/pip.conf:ro]
set -eu
root=$(realpath "$1")
shift
here=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
printf '{"default":[{"type":"insecureAcceptAnything"}]}' >"$work/policy.json"
bud() { buildah bud --signature-policy "$work/policy.json" --quiet "$@"; }

printf 'FROM scratch\nADD . /\n' >"$work/Base"
bud -t localhost/fieldfare-base -f "$work/Base" "$root" >/dev/null
bud --format docker --network host --build-arg PYTHON_IMAGE=localhost/fieldfare-base "$@" \
    --ignorefile "$here/deploy/Dockerfile.dockerignore" -f "$here/deploy/Dockerfile" \
    -t localhost/fieldfare "$here" >/dev/null
container=$(buildah from --pull-never localhost/fieldfare)
place=$(buildah mount "$container")
trap 'buildah rm "$container" >/dev/null; rm -rf "$work"' EXIT

# A process of uid 10001 without capabilities or new privileges, on a root that is read-only but for /tmp and /data.
cat >"$work/inside" <<'INSIDE'
set -eu
mount --bind "$1" "$1"
mount -t proc proc "$1/proc"
mount -t tmpfs tmpfs "$1/dev"
for device in null zero random urandom full; do
    touch "$1/dev/$device"
    mount --bind "/dev/$device" "$1/dev/$device"
done
ln -s /proc/self/fd "$1/dev/fd"
mkdir "$1/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$1/tmp"
mount -t tmpfs -o mode=0700,uid=10001,gid=10001 tmpfs "$1/data"
mount -o remount,bind,ro "$1"
cd "$1"
exec chroot "$1" setpriv --reuid=10001 --regid=10001 --clear-groups --bounding-set=-all --inh-caps=-all \
    --no-new-privs env -i PATH=/opt/fieldfare/bin:/usr/bin:/bin PYTHONPATH=/opt/fieldfare/src \
    PYTHONDONTWRITEBYTECODE=1 HOME=/tmp FIELDFARE_DATA=/data FIELDFARE_HOST=0.0.0.0 FIELDFARE_PORT=0 sh -c "$2"
INSIDE
in_it() { unshare --mount --pid --fork --kill-child sh "$work/inside" "$place" "cd /data; $1"; }

in_it 'id -u; touch /written 2>/dev/null && echo "the root can be written to" && exit 1; exit 0'
in_it 'fieldfare doctor'
in_it 'timeout --signal=TERM 20 fieldfare serve | sed "s/ide_.*/ide_…/; s/welcome.*/welcome…/"'
