# NVIDIA's libraries, which are never part of AutoVoice: from folders that the caller names, or downloaded.
# shellcheck shell=bash
# shellcheck disable=SC2154 # variables of pack

tensorrt_artifact=org.bytedeco:tensorrt:10.6-1.5.11:jar:linux-x86_64-redist
cuda_wheels=(nvidia-cuda-runtime-cu12==12.6.77 nvidia-cuda-nvrtc-cu12==12.6.77)
tensorrt_libraries=(libnvinfer.so.10 libnvinfer_builder_resource.so.10.6.0 libnvonnxparser.so.10)
cuda_libraries=(libcudart.so.12 libnvrtc.so.12 libnvrtc-builtins.so.12.6)
# The presets load these, and nothing calls them (shared with adapters-gpu: tensorrt.NativeFile).
stand_ins=(libcublas.so.12 libcublasLt.so.12 libcudnn_graph.so.9 libcudnn_ops.so.9 libcudnn_cnn.so.9 libcudnn_adv.so.9)
downloads=$root/target/gpu-proof/downloads

# A library into a folder, from a file of that name or out of a package; fails if it is in none of the folders.
copy_library() {
    local name=$1 into=$2 folder package entry
    for folder in "${libraries[@]}" "$downloads"; do
        [ -d "$folder" ] || continue
        while read -r package; do
            cp -L "$package" "$into/$name" && return 0
        done < <(find -L "$folder" -type f -name "$name")
        while read -r package; do
            entry=$("${java}jar" tf "$package" | grep "/$name\$" | head -n 1) || continue
            (mkdir -p "$work/taken" && cd "$work/taken" && "${java}jar" xf "$package" "$entry")
            mv "$work/taken/$entry" "$into/$name"
            return 0
        done < <(find -L "$folder" -type f \( -name '*.jar' -o -name '*.whl' \))
    done
    return 1
}

download_tensorrt() {
    mvn -B -q -N -f "$root/pom.xml" dependency:copy -Dartifact="$tensorrt_artifact" -DoutputDirectory="$downloads"
}

download_cuda() {
    python3 -m pip download --quiet --no-deps --only-binary=:all: --dest "$downloads" "${cuda_wheels[@]}"
}

tensorrt_part() {
    local library
    mkdir -p "$parts/tensorrt/tensorrt"
    for library in "${tensorrt_libraries[@]}"; do
        copy_library "$library" "$parts/tensorrt/tensorrt" || { download_tensorrt && copy_library "$library" "$parts/tensorrt/tensorrt"; } ||
            fail "$library is nowhere to be had."
    done
}

nvidia_part() {
    local folder=$parts/nvidia/nvidia library
    mkdir -p "$folder/stand-ins"
    if [ "$with_tensorrt" = yes ] || [ ${#libraries[@]} -gt 0 ]; then
        for library in "${cuda_libraries[@]}"; do
            copy_library "$library" "$folder" || { download_cuda && copy_library "$library" "$folder"; } ||
                fail "$library is nowhere to be had."
        done
    elif [ -d "$root/adapters-gpu/target/nvrtc/lib" ]; then
        cp "$root"/adapters-gpu/target/nvrtc/lib/libnvrtc* "$folder/" # what tests have downloaded
    fi
    command -v gcc >/dev/null 2>&1 || [ "$with_tensorrt" = no ] || fail "Stand-ins are compiled by gcc, which isn't here."
    for library in "${stand_ins[@]}"; do
        ! command -v gcc >/dev/null 2>&1 || gcc -shared -fPIC -Wl,-soname,"$library" -Wl,--build-id=none -o "$folder/stand-ins/$library" -x c /dev/null
    done
}

# All that must be found on the host.
nvidia_names() {
    (cd "$parts" && find nvidia tensorrt -name 'lib*.so*' ! -name '*builtins*' ! -name '*builder_resource*' -printf '%f\n' 2>/dev/null || true) | sort
}
