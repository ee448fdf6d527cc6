# Sourced by every stage. A stage runs in namespaces of its own: what it mounts and starts is gone when it ends, however it ends.
#
# IMAGE    the image's folder
# BUILD    the folder of these scripts
# RESULT   what the stage makes; the builder renames it when the stage has succeeded
set -euo pipefail
umask 022
export LC_ALL=C DEBIAN_FRONTEND=noninteractive PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

release=bookworm
scratch=$IMAGE/scratch

refuse() {
    echo "refused: $*" >&2
    exit 1
}

# Takes a folder away without following what may be mounted in it.
away() {
    rm -rf --one-file-system -- "$@"
}

# Debian's sources as this computer knows them, proxies and mirrors included; Debian's own where it runs something else.
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

# The proxy of this computer's apt, for those that only look at the environment.
proxy() {
    if [ -z "${http_proxy:-}" ] && command -v apt-config >/dev/null; then
        eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
        [ -z "${http_proxy:-}" ] || export http_proxy
    fi
}

# What a package's scripts expect to find around them.
furnish() {
    mount -t proc proc "$1/proc"
    mount -t sysfs -o ro sysfs "$1/sys"
    mount --rbind /dev "$1/dev"
}

# A copy of a root file system that costs nothing: what is written to it is in memory, and forgotten.
copy() {
    mkdir -p "$scratch"
    mount -t tmpfs -o mode=755 tmpfs "$scratch"
    mkdir "$scratch/upper" "$scratch/work" "$scratch/root"
    mount -t overlay overlay -o "lowerdir=$1,upperdir=$scratch/upper,workdir=$scratch/work" "$scratch/root"
    furnish "$scratch/root"
}

# Lets a root file system fetch from Debian, the way this computer does.
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

# Fetches packages, and whatever they need that the root file system lacks, into a folder, each by itself: two of them may exclude one another.
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

# Packs packages anew, so that a machine spends half the time on unpacking a Java and a Ruby: the content is the same, xz is slow.
repack() {
    local from=$1 into=$2
    mkdir -p "$scratch/root/srv/packages"
    mount --bind "$from" "$scratch/root/mnt"
    mount --bind "$into" "$scratch/root/srv/packages"
    # A file: source takes the %3a of an epoch for a colon and finds nothing; a package's file needs no epoch in its name.
    within "$scratch/root" sh -ec 'ls /mnt | xargs -P "$(nproc)" -I{} sh -ec '\''
        folder=$(mktemp -d)
        name=$(echo "$1" | sed "s/_[0-9]*%3a/_/")
        dpkg-deb --raw-extract "/mnt/$1" "$folder/content"
        dpkg-deb -Zzstd -z1 --build "$folder/content" "/srv/packages/$name.new" >/dev/null
        mv "/srv/packages/$name.new" "/srv/packages/$name"
        rm -r "$folder"'\'' sh {}'
    umount "$scratch/root/srv/packages" "$scratch/root/mnt"
}

# Makes the index of a folder of packages: written aside, so that machines that read it never see half of it.
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
