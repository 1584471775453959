#!/usr/bin/env bash
# Makes the judges' environment when it is missing, then runs one of the scripts beside this file (README.md says what each does):
#   bench/quality/run.sh score f0 REF.csv EST.csv | convert_pairs EVAL_DIR | convert_songs EVAL_DIR | stages EVAL_DIR | ... | setup
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scripts="brightness convert_pairs convert_songs hard_voices knobs make_mixes pictures references score stages tuning"
script=${1:-}
case " $scripts setup " in
    *" ${script:-none} "*) shift ;;
    *)
        echo "usage: bench/quality/run.sh SCRIPT [ARGUMENTS]; SCRIPT is one of: $scripts, or setup" >&2
        exit 2
        ;;
esac
venv="${AUTOVOICE_CACHE:-$HOME/.cache/autovoice}/quality-venv"
stamp="$venv/requirements.sha256"
wanted=$(cat "$here/requirements.txt" "$here/requirements-nodeps.txt" | sha256sum | cut -d' ' -f1)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
    echo "making $venv (about 2 GB to download, 4 GB on disk)" >&2
    "${PYTHON:-python3}" -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --no-cache-dir -r "$here/requirements.txt" >&2
    "$venv/bin/python" -m pip install --quiet --no-cache-dir --no-deps -r "$here/requirements-nodeps.txt" >&2
    echo "$wanted" >"$stamp"
fi
[ "$script" = setup ] && exit 0
exec "$venv/bin/python" -W ignore "$here/$script.py" "$@"
