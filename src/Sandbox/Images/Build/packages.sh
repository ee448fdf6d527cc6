# What machines may install: there is no route out of the sandbox.
. "$BUILD/lib.sh"
proxy

copy "$IMAGE/base"
connect "$scratch/root"
fetch "$IMAGE/archives/offered" $(grep -v '^#' "$BUILD/offered")
away "$RESULT"
cp -al "$IMAGE/archives/offered" "$RESULT"
index "$RESULT"
