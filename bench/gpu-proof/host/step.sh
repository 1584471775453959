# What steps are made of.
# shellcheck shell=bash
set -euo pipefail

songs=$PROOF_ROOT/songs
voice=proof

# The command line, as users run it.
autovoice() {
    "$PROOF_ROOT/autovoice" "$@"
}

# One of the proof's own programs.
program() {
    local name=$1
    shift
    "$JAVA_HOME/bin/java" -XX:+UseParallelGC -XX:MaxNewSize=128m -Xmx8g -Dio.autovoice.interactive=false \
        -cp "$PROOF_ROOT/proof/classes:$PROOF_ROOT/bootstrap/target/dist/lib/*" "io.autovoice.proof.$name" "$@"
}

# What stands in the table.
figure() {
    echo "$*" | tee "$PROOF_FIGURE"
}

# The voice that all songs are sung by, made from a recording once.
need_voice() {
    autovoice voice show $voice >/dev/null 2>&1 || autovoice voice add $voice "$songs/voice.wav"
}

# A number of a report by its key, the first that is found.
number() {
    sed -n "s/^ *\"$2\": *\([0-9.]*\),\{0,1\}$/\1/p" "$1" | head -n 1
}

# Milliseconds of each stage of a report, in words.
stages() {
    local report=$1/performance_breakdown.json stage words=
    for stage in separation f0_extraction conversion mixing total; do
        words="$words$stage $(number "$report" $stage) ms, "
    done
    echo "${words%, }"
}
