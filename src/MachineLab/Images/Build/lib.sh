# Sourced by every stage. A stage runs in namespaces of its own: its mounts and processes disappear when it ends, however it ends.
#
# IMAGE    the image's folder
# BUILD    the folder of these scripts
# RESULT   the result of the stage; the builder renames it when the stage has succeeded
set -euo pipefail
umask 022
export LC_ALL=C DEBIAN_FRONTEND=noninteractive PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

release=bookworm
scratch=$IMAGE/scratch

refuse() {
    echo "refused: $*" >&2
    exit 1
}

# Removes a folder without descending into mounts.
away() {
    rm -rf --one-file-system -- "$@"
}

# The Debian sources of this computer, with its proxies and mirrors; the official ones if it does not run Debian.
sources() {
    local known=""
    if command -v apt-get >/dev/null; then
        known=$(apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
            grep -E "^deb (https?|file):\S+ $release(-updates|-security)? main$" | sort -u) || true
    fi
    if ! grep -q " $release main$" <<<"$known"; then
        known="deb http://deb.debian.org/debian $release main
deb http://deb.debian.org/debian $release-updates main
deb http://deb.debian.org/debian-security $release-security main"
    fi
    echo "$known"
}

mirror() {
    sources | awk -v release="$release" '$3 == release { print $2; exit }'
}

# The proxy of this computer's apt, for programs that only read the environment.
proxy() {
    if [ -z "${http_proxy:-}" ] && command -v apt-config >/dev/null; then
        eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
        [ -z "${http_proxy:-}" ] || export http_proxy
    fi
}

# The mounts that package scripts expect.
furnish() {
    mount -t proc proc "$1/proc"
    mount -t sysfs -o ro sysfs "$1/sys"
    mount --rbind /dev "$1/dev"
}

# A temporary copy of a root file system: changes are kept in memory and discarded.
copy() {
    mkdir -p "$scratch"
    mount -t tmpfs -o mode=755 tmpfs "$scratch"
    mkdir "$scratch/upper" "$scratch/work" "$scratch/root"
    mount -t overlay overlay -o "lowerdir=$1,upperdir=$scratch/upper,workdir=$scratch/work" "$scratch/root"
    furnish "$scratch/root"
}

# Configures apt in a root file system like the apt of this computer.
connect() {
    local root=$1
    away "$root/etc/resolv.conf" "$root/etc/hosts"
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    sources >"$root/etc/apt/sources.list"
    if command -v apt-config >/dev/null; then
        apt-config dump | grep -E '^Acquire::(http|https|Check-[A-Za-z-]+)\b' >"$root/etc/apt/apt.conf.d/99-of-this-computer" || true
    fi
    within "$root" apt-get update -q -o APT::Update::Error-Mode=any
}

within() {
    chroot "$@" </dev/null
}

apt_install="apt-get install -q -y --no-install-recommends -o APT::Sandbox::User=root -o DPkg::Use-Pty=0"

# Downloads packages and their missing dependencies into a folder, one package at a time, because two of them may conflict.
fetch() {
    local into=$1 name
    shift
    mkdir -p "$into/partial"
    mount --bind "$into" "$scratch/root/var/cache/apt/archives"
    for name in "$@"; do
        within "$scratch/root" $apt_install --download-only -- "$name"
    done
    umount "$scratch/root/var/cache/apt/archives"
    away "$into/partial" "$into/lock"
}

# Recompresses packages with zstd, which halves the time to unpack Java and Ruby; xz is slow.
repack() {
    local from=$1 into=$2
    mkdir -p "$scratch/root/srv/packages"
    mount --bind "$from" "$scratch/root/mnt"
    mount --bind "$into" "$scratch/root/srv/packages"
    # A file: source decodes the %3a of an epoch to a colon and does not find the file; a package's file needs no epoch in its name.
    within "$scratch/root" sh -ec 'ls /mnt | xargs -P "$(nproc)" -I{} sh -ec '\''
        folder=$(mktemp -d)
        name=$(echo "$1" | sed "s/_[0-9]*%3a/_/")
        dpkg-deb --raw-extract "/mnt/$1" "$folder/content"
        dpkg-deb -Zzstd -z1 --build "$folder/content" "/srv/packages/$name.new" >/dev/null
        mv "/srv/packages/$name.new" "/srv/packages/$name"
        rm -r "$folder"'\'' sh {}'
    umount "$scratch/root/srv/packages" "$scratch/root/mnt"
}

# Creates the index of a package folder atomically, so that machines never read an incomplete one.
index() {
    within "$scratch/root" $apt_install apt-utils
    mount --bind "$1" "$scratch/root/srv/packages"
    within "$scratch/root" sh -ec '
        cd /srv/packages
        apt-ftparchive packages . > Packages.new
        gzip -9nk Packages.new
        mv Packages.new.gz Packages.gz
        mv Packages.new Packages
        rm -f Release
        apt-ftparchive release . > Release.new
        mv Release.new Release'
    umount "$scratch/root/srv/packages"
}
