# The surroundings that all steps run in: nothing of the host's user, and everything from the payload.
# shellcheck shell=bash

export JAVA_HOME=$PROOF_ROOT/java
export HOME=$PROOF_WORK/home TMPDIR=$PROOF_WORK/tmp
export AUTOVOICE_CACHE=$PROOF_WORK/cache AUTOVOICE_DATA=$PROOF_WORK/data
export PATH=$PATH:/usr/sbin:/sbin # ldconfig
export ORT_DISABLE_TELEMETRY=1 LC_ALL=C.UTF-8
unset AUTOVOICE_JAVA_OPTS JAVA_TOOL_OPTIONS _JAVA_OPTIONS CLASSPATH

mkdir -p "$HOME" "$TMPDIR" "$AUTOVOICE_CACHE" "$AUTOVOICE_DATA"

# Java's own classes as it has parsed them, which a Java made by jlink comes without: it starts quicker with them, as others do.
"$JAVA_HOME/bin/java" -Xshare:dump >/dev/null 2>&1 || true

# Models beside the engines that are built from them: a cache that may be written.
if [ -d "$PROOF_ROOT/models" ]; then
    rm -rf "$AUTOVOICE_CACHE/onnx_models"
    cp -r "$PROOF_ROOT/models" "$AUTOVOICE_CACHE/onnx_models"
fi

# Whether the host's loader, or the usual folders of a toolkit, have a library.
host_has() {
    ldconfig -p 2>/dev/null | grep -q "[[:space:]]$1 " ||
        [ -e "/usr/local/cuda-12/lib64/$1" ] || [ -e "/usr/local/cuda/lib64/$1" ] || [ -e "/usr/lib/x86_64-linux-gnu/$1" ]
}

# Libraries that are loaded and never called may be empty, where the host has none.
stand_ins=$PROOF_WORK/stand-ins
rm -rf "$stand_ins"
mkdir -p "$stand_ins"
for library in "$PROOF_ROOT"/nvidia/stand-ins/*; do
    host_has "$(basename "$library")" || ln -s "$library" "$stand_ins/"
done
export AUTOVOICE_TENSORRT=$PROOF_ROOT/nvidia:$PROOF_ROOT/tensorrt:$stand_ins
# TensorRT's builder looks for its kernels (libnvinfer_builder_resource) by the loader's path alone.
export LD_LIBRARY_PATH=$PROOF_ROOT/tensorrt${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
