# The packages that machines can install: the sandbox has no route to the internet.
. "$BUILD/lib.sh"
proxy

copy "$IMAGE/base"
connect "$scratch/root"
fetch "$IMAGE/archives/offered" $(grep -v '^#' "$BUILD/offered")
away "$RESULT"
mkdir "$RESULT"
repack "$IMAGE/archives/offered" "$RESULT"
index "$RESULT"
