# The root file system of the machines: the base without everything that must be unique for each machine.
. "$BUILD/lib.sh"

away "$RESULT"
cp -a --reflink=auto "$IMAGE/base" "$RESULT"
cd "$RESULT"

cp -r --no-preserve=mode,ownership "$BUILD/files/." .
chmod 440 etc/sudoers.d/admin
chmod 755 usr/local/sbin/ssh-host-keys

# Every machine creates its own at first boot.
: >etc/machine-id
rm -f etc/ssh/ssh_host_*_key* etc/hostname etc/hosts etc/resolv.conf var/lib/dbus/machine-id var/lib/systemd/random-seed

# Keep the folders: some package scripts create links in them.
find usr/share/man usr/share/locale -type f -delete
find usr/share/doc -type f ! -name copyright -delete
rm -f etc/apt/apt.conf.d/99-of-this-computer var/log/*.log var/log/apt/*
find var/lib/apt/lists -type f -delete

furnish "$RESULT"
within "$RESULT" useradd --create-home --shell /bin/bash --password '!' --comment Debian admin
within "$RESULT" systemctl --quiet enable systemd-networkd.service ssh-host-keys.service
within "$RESULT" systemctl --quiet mask \
    apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer man-db.timer \
    console-getty.service getty.target

mkdir -p srv/packages
mount --bind "$IMAGE/packages" srv/packages
within "$RESULT" apt-get update -q
# Link the lists to the repository's index: packages added later are available to every machine without an update.
ln -sf /srv/packages/Packages var/lib/apt/lists/_srv_packages_._Packages
ln -sf /srv/packages/Release var/lib/apt/lists/_srv_packages_._Release
within "$RESULT" apt-cache gencaches
