#!/usr/bin/env bash
# Makes one environment for each peer when it is missing, then compares: bench/peers/run.sh setup | compare SONG [options of compare.py]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
environments="${AUTOVOICE_CACHE:-$HOME/.cache/autovoice}/peers"
for peer in swift-f0 torchfcpe resemblyzer spleeter; do
    stamp="$environments/$peer/requirements.sha256"
    wanted=$(sha256sum "$here/requirements-$peer.txt" | cut -d' ' -f1)
    if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
        echo "making $environments/$peer" >&2
        "${PYTHON:-python3.11}" -m venv "$environments/$peer"
        "$environments/$peer/bin/python" -m pip install --quiet --no-cache-dir -r "$here/requirements-$peer.txt" >&2
        echo "$wanted" >"$stamp"
    fi
done
[ "${1:?setup or compare}" = setup ] && exit 0
shift
"$here/../../autovoice" --version >/dev/null # builds first, so that nobody's time holds a build
exec "$environments/swift-f0/bin/python" "$here/compare.py" "$@"
