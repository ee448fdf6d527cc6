# Plain Debian: the smallest variant, and the packages that a bootable machine needs.
. "$BUILD/lib.sh"
proxy

include=systemd,systemd-sysv,dbus,openssh-server,sudo,iproute2,netbase,ca-certificates,procps

away "$RESULT"
mkdir -p "$IMAGE/archives/base"
debootstrap --variant=minbase --include="$include" --cache-dir="$IMAGE/archives/base" "$release" "$RESULT" "$(mirror)"

# Packages newer than the last point release: a fresh machine should have no pending upgrades.
furnish "$RESULT"
connect "$RESULT"
within "$RESULT" apt-get dist-upgrade -q -y --no-install-recommends -o APT::Sandbox::User=root -o DPkg::Use-Pty=0
within "$RESULT" apt-get clean
