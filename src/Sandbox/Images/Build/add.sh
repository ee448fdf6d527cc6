# Adds packages to those that machines may install; machines that run see them at once.
. "$BUILD/lib.sh"
proxy

copy "$IMAGE/root"
connect "$scratch/root"
fetch "$IMAGE/archives/added" "$@"
mv -f "$IMAGE/archives/added"/*.deb "$IMAGE/packages/" 2>/dev/null || true
index "$IMAGE/packages"
away "$IMAGE/archives"
