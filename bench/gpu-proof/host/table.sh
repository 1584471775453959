# From the table of steps to files for people and programs. Without Java: it must come out even where Java doesn't start.
# shellcheck shell=bash

json_string() {
    printf '%s' "$1" | tr -d '\000-\037' | sed 's/\\/\\\\/g; s/"/\\"/g; s/^/"/; s/$/"/'
}

markdown() {
    echo "| step | state | seconds | key figure |"
    echo "|---|---|---:|---|"
    sed 's/|/\\|/g' "$1" | awk -F'\t' '{ printf "| %s | %s | %s | %s |\n", $1, $2, $3, $4 }'
}

json() {
    local step state seconds figure comma=
    printf '{\n  "device": %s,\n  "made": %s,\n  "payload": {' "$(json_string "$(device)")" "$(json_string "$(date -u +%FT%TZ)")"
    while IFS='=' read -r step figure; do
        printf '%s\n    %s: %s' "$comma" "$(json_string "$step")" "$(json_string "$figure")"
        comma=,
    done <"$PROOF_ROOT/proof/payload.txt"
    printf '\n  },\n  "steps": ['
    comma=
    while IFS=$'\t' read -r step state seconds figure; do
        printf '%s\n    {"step": "%s", "state": "%s", "seconds": %s, "figure": %s}' \
            "$comma" "$step" "$state" "$seconds" "$(json_string "$figure")"
        comma=,
    done <"$1"
    printf '\n  ]\n}\n'
}

# The GPU and its driver, or that there is none.
device() {
    nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader 2>/dev/null | head -n 1 | grep . || echo "no GPU"
}

# From the table $1 into the folder $2.
write_results() {
    {
        echo "$(device); $(grep '^version=' "$PROOF_ROOT/proof/payload.txt" | cut -d= -f2)"
        echo
        awk -F'\t' '{ printf "%-16s %-8s %8s s  %s\n", $1, $2, $3, $4 }' "$1"
        echo
        cut -f2 "$1" | sort | uniq -c | awk '{ printf "%s%s %s", (NR > 1 ? ", " : ""), $1, $2 } END { print "" }'
    } >"$2/results.txt"
    markdown "$1" >"$2/results.md"
    json "$1" >"$2/results.json"
}
