# From folders to volumes: the same content gives the same bytes.
# shellcheck shell=bash
# shellcheck disable=SC2154 # variables of pack

# What a part holds, in one sum: names, modes and contents.
content_sum() {
    (cd "$1" && {
        echo "level $level, volumes of $volume_mib MiB"
        find . -printf '%P %m %l\n' | sort
        find . -type f -print0 | sort -z | xargs -0 sha256sum
    }) | sha256sum | cut -d' ' -f1
}

# Jars are compressed: xz would take minutes to gain one part in fifty.
archive_of() {
    if [ "$1" = jars ]; then echo "$1.tar"; else echo "$1.tar.xz"; fi
}

# Two threads, whatever the machine has: xz makes other bytes with one.
compress() {
    if [[ $1 != *.xz ]]; then
        cat
    elif command -v xz >/dev/null 2>&1; then
        xz -T2 "-$level" --block-size=32MiB
    else
        python3 -c "import lzma, shutil, sys
with lzma.open(sys.stdout.buffer, 'w', preset=$level) as packed: shutil.copyfileobj(sys.stdin.buffer, packed, 1 << 20)"
    fi
}

# The folder $1 as volumes of the archive $2.
split_up() {
    tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --format=gnu -C "$1" -cf - . |
        compress "$2" |
        split --bytes="${volume_mib}MiB" --numeric-suffixes --suffix-length=3 - "$out/$2."
}

# Makes the volumes of a part, unless they are there, and prints its lines of the manifest: the part's sum is that of its volumes' sums.
seal() {
    local part=$1 sums=$out/.contents volume sum archive
    archive=$(archive_of "$part")
    mkdir -p "$sums"
    sum=$(content_sum "$parts/$part")
    if [ "$(cat "$sums/$part" 2>/dev/null)" != "$sum" ] || [ ! -f "$out/$archive.000" ]; then
        rm -f "$out/$archive".* "$sums/$part"
        split_up "$parts/$part" "$archive"
        echo "$sum" >"$sums/$part"
    fi
    echo "part $part $(cd "$out" && sha256sum "$archive".* | sha256sum | cut -d' ' -f1)"
    for volume in "$out/$archive".*; do
        echo "volume $(sha256sum "$volume" | cut -d' ' -f1) $(stat -c %s "$volume") $(basename "$volume")"
    done
}
