# Verifies the image without booting it, and without a network.
. "$BUILD/lib.sh"

copy "$IMAGE/root"
root=$scratch/root
touch "$scratch/console"
mount --bind "$scratch/console" "$root/dev/console"
mount --bind "$IMAGE/packages" "$root/srv/packages"

check() {
    local what=$1
    shift
    "$@" || refuse "the image failed verification: $what"
}

alone() {
    within "$root" unshare --net "$@"
}

check "it has a machine id" test ! -s "$root/etc/machine-id"
check "it has host keys" test -z "$(ls "$root/etc/ssh" | grep '^ssh_host_' || true)"
check "it has a name" test ! -e "$root/etc/hostname"

alone ssh-host-keys
check "a first boot makes no keys" test -s "$root/etc/ssh/ssh_host_ed25519_key"
check "the console does not show the keys" grep -q '^ssh-ed25519 ' "$scratch/console"
mkdir -p "$root/run/sshd"
check "sshd refuses its configuration" alone sshd -t
check "sshd does not offer keys alone" test "$(alone sshd -T | grep -cxE 'passwordauthentication no|permitrootlogin no|kbdinteractiveauthentication no|usedns no')" = 4
check "admin may not sudo without a password" alone su admin -c 'sudo -n true'
for unit in ssh ssh-host-keys systemd-networkd; do
    check "$unit is not enabled" alone systemctl --quiet is-enabled "$unit.service"
done

for name in $(grep -v '^#' "$BUILD/offered"); do
    check "$name cannot be installed" alone $apt_install --simulate -- "$name" >/dev/null
done
alone $apt_install tree
check "what was installed does not run" test -x "$root/usr/bin/tree"

grep -v '^#' "$BUILD/offered" >"$RESULT"
