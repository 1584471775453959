# What the payload holds, a folder of $parts each: the folders become one tree on the host.
# shellcheck shell=bash
# shellcheck disable=SC2154 # variables of pack

java=${JAVA_HOME:+$JAVA_HOME/bin/}
modules=java.se,jdk.unsupported,jdk.jfr,jdk.management,jdk.zipfs,jdk.charsets,jdk.crypto.ec

java_part() {
    mkdir "$parts/java"
    "${java}jlink" --add-modules "$modules" --no-header-files --no-man-pages --output "$parts/java/java"
}

# The command line of the jars that are packed, whatever the launcher thinks of their age.
autovoice() {
    ORT_DISABLE_TELEMETRY=1 "${java}java" -Dio.autovoice.interactive=false -cp "$dist/lib/*" io.autovoice.bootstrap.Main "$@"
}

# Jars of others: those of the program where the launcher looks for them, and those that tests need beside them.
jars_part() {
    local lib=$parts/jars/bootstrap/target/dist/lib test=$parts/jars/proof/test-lib
    mkdir -p "$lib" "$test"
    cp "$dist"/lib/*.jar "$lib/"
    cp "$root"/bootstrap/target/test-lib/*.jar "$test/"
    rm "$lib"/autovoice-*.jar "$test"/autovoice-*.jar
}

# What is ours: the launcher, our jars, the tests that need a GPU with what they use, and the proof's own programs and steps.
autovoice_part() {
    local part=$parts/autovoice
    local proof=$part/proof lib=$part/bootstrap/target/dist/lib
    mkdir -p "$lib" "$proof/test-lib" "$proof/test-classes" "$proof/classes"
    cp "$root/autovoice" "$part/"
    touch "$part/bootstrap/target/dist/built"
    cp "$dist"/lib/autovoice-*.jar "$lib/"
    cp "$root"/bootstrap/target/test-lib/autovoice-*.jar "$proof/test-lib/"
    for module in adapters-gpu bootstrap; do
        cp -r "$root/$module/target/test-classes/." "$proof/test-classes/"
    done
    compile "$proof/classes"
    cp -r "$here"/host/. "$proof/"
    about >"$proof/payload.txt"
    nvidia_names >"$proof/libraries.txt"
    (cd "$parts" && find . -name '*.jar' -exec sha256sum {} + | sed 's|  \./[^/]*/|  |' | sort -k 2) >"$proof/jars.sha256"
}

compile() {
    "${java}javac" --release 17 -Xlint:all,-classfile,-path,-processing -proc:none -d "$1" -cp "$dist/lib/*" \
        "$here"/java/io/autovoice/proof/*.java
}

songs_part() {
    mkdir -p "$parts/songs/songs" "$work/classes"
    compile "$work/classes"
    "${java}java" -cp "$work/classes:$dist/lib/*" io.autovoice.proof.MakeSongs "$parts/songs/songs"
}

models_part() {
    local models=${AUTOVOICE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/autovoice}/onnx_models
    autovoice models install --yes >&2 || fail "The networks can't be installed; --without-models does without them."
    mkdir "$parts/models"
    cp -rL "$models" "$parts/models/models"
    rm -f "$parts/models/models/.lock"
}

# What the payload is, for its results and for steps that need something.
about() {
    echo "version=$(autovoice --version), commit $(commit)"
    echo "java=$("${java}java" -version 2>&1 | head -n 1 | tr -d '"')"
    echo "tensorrt=$with_tensorrt"
    echo "nvrtc=$(yes_if "$parts/nvidia/nvidia/libnvrtc.so.12")"
    echo "models=$with_models"
}

yes_if() {
    if [ -e "$1" ]; then echo yes; else echo no; fi
}

commit() {
    local changed=
    [ -z "$(git -C "$root" status --porcelain 2>/dev/null)" ] || changed=" with changes"
    echo "$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)$changed"
}
