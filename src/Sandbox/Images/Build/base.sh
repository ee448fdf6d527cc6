# Debian as it comes: the smallest variant, and what makes a machine of it.
. "$BUILD/lib.sh"
proxy

include=systemd,systemd-sysv,dbus,openssh-server,sudo,iproute2,netbase,ca-certificates,procps

away "$RESULT"
mkdir -p "$IMAGE/archives/base"
debootstrap --variant=minbase --include="$include" --cache-dir="$IMAGE/archives/base" "$release" "$RESULT" "$(mirror)"

# What is newer than the release's last point: a machine should not offer to upgrade what it was born with.
furnish "$RESULT"
connect "$RESULT"
within "$RESULT" apt-get dist-upgrade -q -y --no-install-recommends -o APT::Sandbox::User=root -o DPkg::Use-Pty=0
within "$RESULT" apt-get clean
