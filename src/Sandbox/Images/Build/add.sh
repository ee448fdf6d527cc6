# Adds packages to those that machines may install; machines that run see them at once.
. "$BUILD/lib.sh"
proxy

copy "$IMAGE/root"
connect "$scratch/root"
fetch "$IMAGE/archives/added" "$@"
repack "$IMAGE/archives/added" "$IMAGE/packages"
index "$IMAGE/packages"
away "$IMAGE/archives"
